package id.tanggap.channel;

import id.tanggap.channel.WrongEntry.WrongEntryException;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/// One channel as an operator or an administrator described it: a YAML file in `channels/`, or the same text made in
/// the browser. Secrets are in the environment (`${VARIABLE}`) or in the encrypted store (`${secret:NAME}`).
///
/// @param name of the file without its ending; names the channel everywhere
/// @param kind of the channel, the file's `channel:` entry: `email` …
/// @param version changes when the file changes
public record ChannelFile(String name, String kind, String version, Binder values, Source source) {

    /// Where a definition comes from.
    public enum Source {
        /// The folder `channels/`, written by operators.
        FILE,
        /// The settings in the browser, kept in the database.
        BROWSER
    }

    public ChannelFile(String name, String kind, String version, Binder values) {
        this(name, kind, version, values, Source.FILE);
    }

    /// Reads the file's entries into a record of the channel's kind.
    ///
    /// @throws InvalidChannel if an entry is missing or wrong; the message names the file and the entry
    public <T> T as(Class<T> type) {
        try {
            return values.bindOrCreate("", Bindable.of(type));
        } catch (BindException e) {
            throw new InvalidChannel(name, e.getName() + ": " + deepest(e), e);
        } catch (RuntimeException e) {
            throw new InvalidChannel(name, deepest(e), e);
        }
    }

    /// For the settings records: the channel cannot be opened unless this holds.
    ///
    /// @throws IllegalArgumentException saying which entry of the file is wrong
    public static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    /// For what administrators can get wrong in a form.
    ///
    /// @param code of the sentence that a page shows, `settings.channels.help.wrong.CODE`
    /// @param about what that sentence names; may be empty
    /// @throws IllegalArgumentException saying which entry of the file is wrong
    public static void require(boolean holds, String code, String about, String problem) {
        if (!holds) {
            throw new WrongEntryException(code, about, problem);
        }
    }

    private static String deepest(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
    }

    /// A channel's file cannot be used as it is.
    public static final class InvalidChannel extends RuntimeException {
        private static final long serialVersionUID = 1;

        InvalidChannel(String name, String problem, Throwable cause) {
            super("channels/" + name + ".yaml: " + problem, cause);
        }
    }
}
