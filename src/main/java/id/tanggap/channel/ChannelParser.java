package id.tanggap.channel;

import id.tanggap.channel.ChannelFile.Source;
import id.tanggap.platform.secret.SecretStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/// Reads the YAML text of a channel. Secrets are named in it: `${NAME}` stands in the environment, `${secret:NAME}` in
/// the encrypted store.
///
/// A definition from the browser may name only variables that begin with `CHANNEL_`: whoever administers the office
/// must not be able to send the password of the database to a server of their own.
@Component
final class ChannelParser {

    private static final Pattern SECRET = Pattern.compile("\\$\\{secret:([a-z0-9.-]{1,120})}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern OFFERED = Pattern.compile("CHANNEL_[A-Z0-9_]{1,60}");

    private final Environment environment;
    private final SecretStore secrets;

    ChannelParser(Environment environment, SecretStore secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    /// References are resolved when an entry is read, not here.
    ///
    /// @throws RuntimeException if it is no YAML, or says no kind
    ChannelFile parse(String name, byte[] content, Source source) {
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load(name, new ByteArrayResource(content))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var binder = new Binder(
                ConfigurationPropertySources.from(sources),
                value -> value instanceof String text ? resolved(text, source) : value);
        var kind = binder.bind("channel", String.class)
                .orElseThrow(() -> new IllegalArgumentException("an entry 'channel:' with the kind is missing"));
        return new ChannelFile(name, kind, Integer.toHexString(Arrays.hashCode(content)), binder, source);
    }

    /// What a secret holds is never read as a reference again.
    private String resolved(String text, Source source) {
        var found = SECRET.matcher(text);
        var whole = new StringBuilder();
        var end = 0;
        while (found.find()) {
            whole.append(fromEnvironment(text.substring(end, found.start()), source))
                    .append(secret(found.group(1)));
            end = found.end();
        }
        return whole.append(fromEnvironment(text.substring(end), source)).toString();
    }

    private String secret(String name) {
        return secrets.read(name)
                .orElseThrow(() -> new WrongEntry.WrongEntryException(
                        "secret", name, "There is no secret " + name + " in the store"));
    }

    private String fromEnvironment(String text, Source source) {
        return source == Source.FILE
                ? environment.resolveRequiredPlaceholders(text)
                : VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(offered(found.group(1))));
    }

    private String offered(String name) {
        if (!OFFERED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "${" + name + "}: a channel made in the browser may use variables that begin with CHANNEL_ only");
        }
        var value = environment.getProperty(name);
        if (value == null) {
            throw new WrongEntry.WrongEntryException("variable", name, "The environment of this node has no " + name);
        }
        return value;
    }
}
