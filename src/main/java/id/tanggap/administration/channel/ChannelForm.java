package id.tanggap.administration.channel;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed about a channel.
///
/// @param name of the channel
/// @param values by code of the field, stripped; of a secret the name of the kept one
/// @param typed secrets as typed, by code; never drawn again
/// @param environment names of variables, by code of a secret
record ChannelForm(
        ChannelBlueprint blueprint,
        String name,
        Map<String, String> values,
        Map<String, String> typed,
        Map<String, String> environment) {

    static final Pattern VARIABLE = Pattern.compile("CHANNEL_[A-Z0-9_]{1,60}");
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final int LONGEST_NAME = 40;
    private static final int LONGEST = 2000;
    private static final int FIRST_YEAR = 1990;

    /// @param form its fields by name
    static ChannelForm of(ChannelBlueprint blueprint, Map<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        var typed = new LinkedHashMap<String, String>();
        var environment = new LinkedHashMap<String, String>();
        for (var field : blueprint.fields()) {
            var value = form.getOrDefault(field.code(), "");
            if (field.isSecret()) {
                typed.put(field.code(), value);
                values.put(
                        field.code(),
                        form.getOrDefault(field.code() + "Kept", "").strip());
                environment.put(
                        field.code(),
                        form.getOrDefault(field.code() + "Variable", "").strip());
            } else {
                values.put(field.code(), value.replace("\r\n", "\n").strip());
            }
        }
        return new ChannelForm(blueprint, form.getOrDefault("name", "").strip(), values, typed, environment);
    }

    /// An empty one, with what is usual.
    static ChannelForm blank(ChannelBlueprint blueprint) {
        var values = new LinkedHashMap<String, String>();
        blueprint.fields().forEach(field -> values.put(field.code(), field.preset()));
        return new ChannelForm(blueprint, blueprint.prefix(), values, Map.of(), Map.of());
    }

    /// What a definition says.
    static ChannelForm of(ChannelBlueprint blueprint, String name, ChannelYaml yaml) {
        var values = new LinkedHashMap<String, String>();
        var environment = new LinkedHashMap<String, String>();
        for (var field : blueprint.fields()) {
            var value = yaml.get(field.paths().getFirst());
            if (field.isSecret()) {
                values.put(field.code(), between(value, "${secret:"));
                environment.put(field.code(), value.startsWith("${secret:") ? "" : between(value, "${"));
            } else {
                values.put(
                        field.code(),
                        value.isEmpty() && field.type() == ChannelField.Type.CHOICE ? field.preset() : value);
            }
        }
        return new ChannelForm(blueprint, name, values, Map.of(), environment);
    }

    private static String between(String reference, String start) {
        return reference.startsWith(start) && reference.endsWith("}")
                ? reference.substring(start.length(), reference.length() - 1)
                : "";
    }

    ChannelForm with(Map<String, String> presets) {
        var filled = new LinkedHashMap<>(values);
        filled.putAll(presets);
        return new ChannelForm(blueprint, name, filled, typed, environment);
    }

    String value(String code) {
        return values.getOrDefault(code, "");
    }

    /// The servers to which its secrets go.
    String target() {
        return String.join(" ", blueprint.target().stream().map(this::value).toList());
    }

    /// The servers that a field names: itself, or those of the addresses in it.
    List<String> hosts(ChannelField field) {
        var value = field.isSecret() ? "" : value(field.code());
        return field.code().endsWith("Host")
                ? List.of(value)
                : value.lines()
                        .filter(line -> line.contains("://"))
                        .flatMap(line -> host(line.strip()).stream())
                        .distinct()
                        .toList();
    }

    /// Empty if it is no address: whoever opens the channel says so.
    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /// @return code of what is wrong with a field, empty if nothing is; of secrets nothing is said here
    String problem(ChannelField field) {
        var value = value(field.code());
        if (field.isSecret()) {
            return "";
        }
        if (value.isEmpty()) {
            return field.required() ? "missing" : "";
        }
        if (value.length() > LONGEST || value.contains("${") || hasControls(value, field)) {
            return "unusable";
        }
        return switch (field.type()) {
            case NUMBER -> value.matches("\\d{1,9}") ? "" : "number";
            case DAY -> day(value).isPresent() ? "" : "day";
            case CHOICE -> field.choices().contains(value) ? "" : "unusable";
            case TEXT, LINES, SECRET -> "";
        };
    }

    private static boolean hasControls(String value, ChannelField field) {
        return value.chars().anyMatch(letter -> Character.isISOControl(letter) && !(field.isLines() && letter == '\n'));
    }

    /// @return empty if it is none that can be meant
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() == LocalDate.EPOCH.toString().length()
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > FIRST_YEAR)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// @return code of what is wrong with the name, empty if nothing is
    String problemOfName() {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches() && name.startsWith(blueprint.prefix())
                ? ""
                : "name";
    }

    /// @param before what was there; entries that the form does not know stay
    /// @param references to secrets, by code
    String yaml(ChannelYaml before, Map<String, String> references) {
        blueprint.fixed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> before.put(entry.getKey(), entry.getValue()));
        for (var field : blueprint.fields()) {
            for (var path : field.paths()) {
                before.put(path, isSaid(field, path) ? entry(field, references) : "");
            }
        }
        return before.text();
    }

    private Object entry(ChannelField field, Map<String, String> references) {
        var value = field.isSecret() ? references.getOrDefault(field.code(), "") : value(field.code());
        if (field.type() == ChannelField.Type.NUMBER && !value.isEmpty()) {
            return Integer.valueOf(value);
        }
        return field.isLines()
                ? Arrays.stream(value.split("\n", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : value;
    }

    /// Nothing is said of a relay that there is none of.
    private boolean isSaid(ChannelField field, String path) {
        return (field.needs().isEmpty() || !value(field.needs()).isEmpty())
                && (!path.startsWith("smtp.") || !value("smtpHost").isEmpty());
    }

    /// Never what was typed as a secret.
    @Override
    public String toString() {
        return "ChannelForm[" + blueprint.code() + " " + name + "]";
    }
}
