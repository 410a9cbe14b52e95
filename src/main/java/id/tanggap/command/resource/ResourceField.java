package id.tanggap.command.resource;

import java.util.List;

/// A field of a form or of a filter.
///
/// @param options what can be chosen; empty for a text
/// @param hint what one should know before one types; empty for nothing
/// @param problem what is wrong with the value and how to mend it; empty if nothing is
public record ResourceField(
        String name, String label, String value, boolean required, List<Option> options, String problem, String hint) {

    /// @param value code that the form sends
    public record Option(String value, String text) {}

    public ResourceField {
        options = List.copyOf(options);
    }

    ResourceField hint(String text) {
        return new ResourceField(name, label, value, required, options, problem, text);
    }

    static ResourceField text(String name, String label, String value) {
        return new ResourceField(name, label, value, false, List.of(), "", "");
    }

    static ResourceField choice(String name, String label, String value, List<Option> options) {
        return new ResourceField(name, label, value, false, options, "", "");
    }
}
