package id.tanggap.routing;

import id.tanggap.balai.BalaiCode;

/// How many open tickets each balai holds: two that are equally near share by it. Asked only for such a pair, so it
/// must be quick; a figure a minute old will do.
@FunctionalInterface
public interface BalaiLoads {

    /// Nobody holds any: equally near ones go by their code.
    BalaiLoads NONE = balai -> 0;

    long openTickets(BalaiCode balai);
}
