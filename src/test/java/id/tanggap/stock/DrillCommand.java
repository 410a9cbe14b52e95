package id.tanggap.stock;

import java.util.ArrayList;
import java.util.List;

/// One command of the drill, so complete that it can be sent again after its writer was killed.
///
/// @param kind `receive`, `issue`, `depart`, `arrive`, `return`, `lose`, `correct`, `reserve`, `change`, `release`,
///     `take`
/// @param site id of the store
/// @param other another store, movement or reservation, as the kind needs; else 0
/// @param lots whose goods
/// @param quantity of each lot
record DrillCommand(String key, String kind, long site, long other, List<Long> lots, long quantity) {

    /// Ends the keys of commands that only change a reservation, and leave no row of their own.
    static final String CHANGE = "-c";

    static boolean changesOnly(String key) {
        return key.endsWith(CHANGE);
    }

    String line() {
        return String.join(
                " ",
                key,
                kind,
                Long.toString(site),
                Long.toString(other),
                String.join(",", lots.stream().map(String::valueOf).toList()),
                Long.toString(quantity));
    }

    static DrillCommand of(String line) {
        var words = line.split(" ", -1);
        var lots = new ArrayList<Long>();
        for (var lot : words[4].split(",", -1)) {
            lots.add(Long.valueOf(lot));
        }
        return new DrillCommand(
                words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), lots, Long.parseLong(words[5]));
    }

    List<LotAmount> goods() {
        return lots.stream().map(lot -> new LotAmount(lot, quantity)).toList();
    }
}
