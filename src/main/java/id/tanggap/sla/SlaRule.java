package id.tanggap.sla;

import id.tanggap.language.ShippedTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of the SLA table: which tickets it is for, and how long each of their clocks runs. The value of a setting.
///
/// @param name as administrators call it; empty for a shipped row, which has a name in every language
/// @param position the rows are asked in this order; the first that fits a ticket applies
/// @param categories codes, or groups of them; empty lists: whatever it is
/// @param supervision `yes`, `no`, or empty for both
/// @param dataRights `yes`, `no`, or empty for both
/// @param clocks texts of a `ClockTime` by the code of the clock
/// @param off the row is never asked
public record SlaRule(
        String name,
        int position,
        List<String> categories,
        List<String> kinds,
        List<String> urgencies,
        List<String> channels,
        String supervision,
        String dataRights,
        Map<String, String> clocks,
        boolean off) {

    /// Kinds of channels that tickets come through.
    public static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "phone", "api");

    private static final int MINUTES_OF_THE_LAW = 72 * 60;

    public SlaRule {
        categories = List.copyOf(categories);
        kinds = List.copyOf(kinds);
        urgencies = List.copyOf(urgencies);
        channels = List.copyOf(channels);
        clocks = Map.copyOf(clocks);
    }

    boolean fits(SlaCriteria matter) {
        return !off
                && (categories.isEmpty() || categories.stream().anyMatch(code -> isIn(matter.category(), code)))
                && among(kinds, matter.kind().code())
                && among(urgencies, matter.urgency().code())
                && among(channels, matter.channel())
                && is(supervision, matter.supervision())
                && is(dataRights, matter.dataRights());
    }

    /// Whether it promises no less than the law on personal data (UU 27/2022, articles 32, 33 and 46): three times 24
    /// hours, holidays or not.
    boolean isWithinTheLaw() {
        return isWithinTheLaw(ClockName.FIRST_RESPONSE) && isWithinTheLaw(ClockName.RESOLUTION);
    }

    private boolean isWithinTheLaw(ClockName clock) {
        return ClockTime.parse(clocks.getOrDefault(clock.code(), ""))
                .flatMap(ClockTime::wallMinutes)
                .filter(minutes -> minutes <= MINUTES_OF_THE_LAW)
                .isPresent();
    }

    private static boolean isIn(String category, String codeOrGroup) {
        return category.equals(codeOrGroup) || category.startsWith(codeOrGroup + ".");
    }

    private static boolean among(List<String> codes, String code) {
        return codes.isEmpty() || codes.contains(code);
    }

    private static boolean is(String wanted, boolean fact) {
        return wanted.isEmpty() || wanted.equals("yes") == fact;
    }

    /// Whether it fits every ticket.
    boolean fitsAll() {
        return !off
                && categories.isEmpty()
                && kinds.isEmpty()
                && urgencies.isEmpty()
                && channels.isEmpty()
                && supervision.isEmpty()
                && dataRights.isEmpty();
    }

    /// By code, in the order of the file.
    static Map<String, SlaRule> shipped() {
        var clocks = new LinkedHashMap<String, Map<String, String>>();
        ShippedTable.read(SlaRule.class, "/sla/policy.tsv").forEach(row -> clocks.computeIfAbsent(
                        row.get(0), code -> new LinkedHashMap<>())
                .put(row.get(1), ClockTime.of(row.get(2) + " " + row.get(3)).text()));
        var rules = new LinkedHashMap<String, SlaRule>();
        for (var row : ShippedTable.read(SlaRule.class, "/sla/rules.tsv")) {
            rules.put(
                    row.get(0),
                    new SlaRule(
                            "",
                            Integer.parseInt(row.get(1)),
                            codes(row.get(2)),
                            codes(row.get(3)),
                            codes(row.get(4)),
                            List.of(),
                            row.get(5),
                            row.get(6),
                            clocks.getOrDefault(row.get(0), Map.of()),
                            false));
        }
        return rules;
    }

    private static List<String> codes(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
