package id.tanggap.administration.deadline;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.ClockTime;
import id.tanggap.sla.SlaRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A row of the table of deadlines as a form sends it. A clock without an amount is none.
record DeadlineRuleForm(MultiValueMap<String, String> sent) {

    private static final int LONGEST = 100;

    /// @param position used if the form sends none that can be read
    SlaRule rule(int position) {
        return new SlaRule(
                typed("name"),
                whole(typed("position"), position),
                chosen("category"),
                chosen("kind"),
                chosen("urgency"),
                chosen("channel"),
                yesOrNo("supervision"),
                yesOrNo("dataRights"),
                clocks(),
                sent.containsKey("off"));
    }

    String typed(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    @Nullable
    Long seen() {
        var text = typed("seen");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /// A code that nobody knows stays, so that it is refused: without it the row would be for all.
    private List<String> chosen(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    private String yesOrNo(String name) {
        var text = typed(name);
        return text.equals("yes") || text.equals("no") ? text : "";
    }

    /// An amount that is no number stays in the text, so that it is refused with what was typed.
    private Map<String, String> clocks() {
        var clocks = new LinkedHashMap<String, String>();
        for (var clock : ClockName.values()) {
            var amount = typed("amount-" + clock.code());
            if (!amount.isEmpty()) {
                var unit = typed("unit-" + clock.code());
                var text = amount + " " + unit;
                clocks.put(
                        clock.code(), ClockTime.parse(text).map(ClockTime::text).orElse(cut(text)));
            }
        }
        return clocks;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    static int whole(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
