package id.tanggap.triage;

import java.util.List;

/// A child, an old or a helpless person in danger is what a text is about, whatever else it tells.
final class VictimRule {

    private static final double DANGER = 2.5;
    private static final double MORE = 2;

    private static final List<String> VICTIMS =
            List.of("rehsos.anak", "rehsos.lansia", "rehsos.disabilitas", "rehsos.odgj", "rehsos.kpo");

    private VictimRule() {}

    static void apply(Signals signals) {
        if (signals.of("darurat") < DANGER
                || signals.of("bencana.alam") > MORE
                || signals.of("bencana.sosial") > MORE) {
            return;
        }
        for (var victim : VICTIMS) {
            if (signals.of(victim) > 0) {
                signals.shift(victim, MORE);
            }
        }
    }
}
