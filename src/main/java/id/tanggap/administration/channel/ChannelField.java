package id.tanggap.administration.channel;

import java.util.List;

/// A field of the form for one kind of channel. The messages `settings.channels.field.CODE` and
/// `settings.channels.hint.CODE` name and explain it.
///
/// @param code also the name of the field in the form
/// @param paths entries of the YAML text that have its value, `imap.host`
/// @param preset what stands in an empty form
/// @param choices of a `CHOICE`
/// @param needs code of a field without which this one says nothing; empty for none
record ChannelField(
        String code,
        Type type,
        List<String> paths,
        String preset,
        List<String> choices,
        boolean required,
        String needs) {

    enum Type {
        TEXT,
        NUMBER,
        DAY,
        CHOICE,
        LINES,
        SECRET
    }

    static ChannelField text(String code, String path) {
        return new ChannelField(code, Type.TEXT, List.of(path), "", List.of(), false, "");
    }

    static ChannelField number(String code, String path, String preset) {
        return new ChannelField(code, Type.NUMBER, List.of(path), preset, List.of(), false, "");
    }

    static ChannelField day(String code, String path) {
        return new ChannelField(code, Type.DAY, List.of(path), "", List.of(), false, "");
    }

    static ChannelField lines(String code, String path, String preset) {
        return new ChannelField(code, Type.LINES, List.of(path), preset, List.of(), false, "");
    }

    static ChannelField secret(String code, String... paths) {
        return new ChannelField(code, Type.SECRET, List.of(paths), "", List.of(), true, "");
    }

    /// @param choices the first is preset
    static ChannelField choice(String code, String path, String... choices) {
        return new ChannelField(code, Type.CHOICE, List.of(path), choices[0], List.of(choices), false, "");
    }

    ChannelField must() {
        return new ChannelField(code, type, paths, preset, choices, true, needs);
    }

    ChannelField with(String usual) {
        return new ChannelField(code, type, paths, usual, choices, required, needs);
    }

    ChannelField and(String path) {
        return new ChannelField(code, type, List.of(paths.getFirst(), path), preset, choices, required, needs);
    }

    ChannelField onlyWith(String other) {
        return new ChannelField(code, type, paths, preset, choices, required, other);
    }

    public boolean isSecret() {
        return type == Type.SECRET;
    }

    public boolean isLines() {
        return type == Type.LINES;
    }

    /// In small letters, for the template.
    public String kind() {
        return type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
