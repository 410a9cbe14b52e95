package id.tanggap.administration.channel;

import id.tanggap.channel.check.CheckStep;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a channel as it is drawn.
///
/// @param fresh whether it is not saved yet
/// @param version that the viewer sees; `SettingEdit.NOTHING` for a new one
/// @param steps of the trial, in order; empty before it
/// @param keyed whether secrets can be kept in the store
record ChannelFormPage(
        String kind, String name, boolean fresh, long version, List<Input> inputs, List<Step> steps, boolean keyed) {

    /// @param kept whether a secret is in the store already
    /// @param reference of a kept secret; without it nobody can read anything
    /// @param problem what is wrong; null if nothing is
    record Input(
            ChannelField field,
            String label,
            String hint,
            String value,
            boolean kept,
            String reference,
            String variable,
            List<Choice> choices,
            @Nullable String problem) {}

    record Choice(String value, String text) {}

    /// @param help a sentence for what usually goes wrong; null if it went well
    record Step(boolean ok, String text, @Nullable String help, String detail) {}

    public boolean tried() {
        return !steps.isEmpty();
    }

    /// Whether all went well.
    public boolean fine() {
        return tried() && steps.stream().allMatch(Step::ok);
    }

    /// What goes with a form: references to kept secrets and what is wrong, each by code of the field.
    record Shown(Map<String, String> references, Map<String, String> problems) {}

    static List<Input> inputs(ChannelForm form, Shown shown, PageReader reader) {
        return form.blueprint().fields().stream()
                .map(field -> input(form, field, shown, reader))
                .toList();
    }

    private static Input input(ChannelForm form, ChannelField field, Shown shown, PageReader reader) {
        var kept = kept(form, field, shown.references());
        var problem = shown.problems().get(field.code());
        return new Input(
                field,
                reader.text("settings.channels.field." + field.code()),
                reader.textOr("settings.channels.hint." + field.code(), ""),
                field.isSecret() ? "" : form.value(field.code()),
                !kept.isEmpty(),
                kept,
                form.environment().getOrDefault(field.code(), ""),
                field.choices().stream()
                        .map(choice -> new Choice(choice, reader.textOr("settings.channels.choice." + choice, choice)))
                        .toList(),
                problem == null ? null : reader.text("settings.channels.problem." + problem));
    }

    private static String kept(ChannelForm form, ChannelField field, Map<String, String> references) {
        if (!field.isSecret()) {
            return "";
        }
        var reference = references.getOrDefault(field.code(), "");
        return reference.startsWith("${secret:")
                ? reference.substring("${secret:".length(), reference.length() - 1)
                : form.value(field.code());
    }

    static Step step(CheckStep step, PageReader reader) {
        var isNamed = step.help().startsWith("wrong.");
        return new Step(
                step.ok(),
                reader.text("settings.channels.step." + step.what()),
                step.ok() ? null : reader.text("settings.channels.help." + step.help(), step.detail()),
                isNamed ? "" : step.detail());
    }
}
