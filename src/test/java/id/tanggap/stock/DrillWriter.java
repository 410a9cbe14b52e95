package id.tanggap.stock;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.ledger.Outgoing;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.reservation.ReservationOutcome;
import id.tanggap.stock.reservation.ReservationRequest;
import id.tanggap.stock.reservation.StockReservations;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.BeansException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A process of the drill: some writers that move and reserve goods at random until each has its share recorded.
///
/// A command whose answer did not come, because the process was killed or the connection ended, is sent again with the
/// same key until it is answered.
public final class DrillWriter implements Runnable {

    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofHours(1);
    private static final int REMEMBERED = 200;
    private static final int STARTS = 10;

    private final StockTestSetup house;
    private final Shared shared;
    private final String name;
    private final DrillJournal journal;
    private final Random random;
    private final Deque<Long> departures = new ArrayDeque<>();
    private final Deque<Long> issues = new ArrayDeque<>();
    private final Deque<Long> reservations = new ArrayDeque<>();

    /// @param share commands that must be recorded
    private record Shared(
            List<Site> stores, Map<Long, Site> byId, List<Long> lots, Map<Long, Long> items, Viewer keeper, int share) {

        Site site(long id) {
            return Objects.requireNonNull(byId.get(id));
        }
    }

    private DrillWriter(StockTestSetup house, Shared shared, String name, Path folder, long seed) {
        this.house = house;
        this.shared = shared;
        this.name = name;
        this.journal = new DrillJournal(folder.resolve(name + ".journal"));
        this.random = new Random(seed ^ (name + journal.tries()).hashCode());
    }

    /// Arguments: address of the database, folder of the journals, seed, share of each writer, first and last writer.
    ///
    /// Starts anew when the drill ends its connection before the writers began.
    public static void main(String[] arguments) throws Exception {
        for (var start = 1; ; start++) {
            try {
                write(arguments);
                return;
            } catch (DataAccessException | BeansException lost) {
                if (start == STARTS) {
                    throw lost;
                }
            }
        }
    }

    private static void write(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var first = Integer.parseInt(arguments[4]);
        var last = Integer.parseInt(arguments[5]);
        var address = new DatabaseAddress(arguments[0], "postgres", "postgres");
        try (var house = new StockTestSetup(address, Clock.systemUTC(), last - first + 3)) {
            var shared = shared(house, Integer.parseInt(arguments[3]));
            var threads = new ArrayList<Thread>();
            for (var i = first; i <= last; i++) {
                var writer = new DrillWriter(house, shared, "w" + i, folder, Long.parseLong(arguments[2]));
                threads.add(Thread.ofPlatform().name(writer.name).start(writer));
            }
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private static Shared shared(StockTestSetup house, int share) {
        var stores = house.room(Sites.class).open();
        var lots = house.jdbc
                .sql("select id, item_id from stock_lot order by id")
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list();
        var keeper = new Viewer(null, "drill", Role.SUPERVISOR, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
        return new Shared(
                stores,
                stores.stream().collect(Collectors.toMap(Site::id, Function.identity())),
                lots.stream().map(Map.Entry::getKey).toList(),
                lots.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                keeper,
                share);
    }

    @Override
    public void run() {
        journal.unanswered().ifPresent(this::answer);
        while (journal.recorded().size() < shared.share()) {
            var command = next();
            journal.trying(command);
            answer(command);
        }
    }

    private void answer(DrillCommand command) {
        while (true) {
            try {
                journal.answered(command, send(command));
                return;
            } catch (DataAccessException | TransactionException lost) {
                // the backend was ended: whether it was recorded is known when it is sent again
                if (String.valueOf(lost.getMessage()).contains("deadlock")) {
                    throw lost;
                }
            }
        }
    }

    private DrillCommand next() {
        var site = shared.stores().get(random.nextInt(shared.stores().size())).id();
        var other = shared.stores().get(random.nextInt(shared.stores().size())).id();
        var roll = random.nextInt(100);
        if (roll < 22) {
            return command("receive", site, 0, 60);
        } else if (roll < 44) {
            return command("issue", site, 0, 40);
        } else if (roll < 56) {
            return command("depart", site, other, 40);
        } else if (roll < 66) {
            return command("arrive", site, one(departures), 25);
        } else if (roll < 71) {
            return command("return", site, one(issues), 10);
        } else if (roll < 74) {
            return command("lose", site, 0, 5);
        } else if (roll < 77) {
            return command("correct", site, one(random.nextBoolean() ? departures : issues), 1);
        } else if (roll < 88) {
            return command("reserve", site, 0, 80);
        } else if (roll < 92) {
            return command("change", site, one(reservations), 80);
        } else if (roll < 95) {
            return command("release", site, one(reservations), 1);
        }
        return command("take", site, one(reservations), 30);
    }

    private DrillCommand command(String kind, long site, long other, int most) {
        var first = shared.lots().get(random.nextInt(shared.lots().size()));
        var second = shared.lots().get(random.nextInt(shared.lots().size()));
        var single = first.equals(second) || random.nextInt(3) > 0 || kind.matches("arrive|return|correct");
        return new DrillCommand(
                name + "-" + journal.tries() + (kind.matches("change|release") ? DrillCommand.CHANGE : ""),
                kind,
                site,
                other,
                single ? List.of(first) : List.of(first, second),
                1 + random.nextInt(most));
    }

    private long one(Deque<Long> known) {
        return known.isEmpty()
                ? 0
                : known.stream().skip(random.nextInt(known.size())).findFirst().orElse(0L);
    }

    private boolean send(DrillCommand command) {
        var recording = new Recording(command.key(), shared.keeper(), "latihan", "");
        var ledger = house.room(StockLedger.class);
        var site = shared.site(command.site());
        var out = Outgoing.free(command.goods());
        return switch (command.kind()) {
            case "receive" -> recorded(ledger.receive(site, command.goods(), recording), new ArrayDeque<>());
            case "issue" -> recorded(ledger.issue(site, out, recording), issues);
            case "depart" -> recorded(ledger.depart(site, shared.site(command.other()), out, recording), departures);
            case "arrive" -> recorded(ledger.arrive(command.other(), lots(command), recording), new ArrayDeque<>());
            case "return" -> recorded(ledger.giveBack(command.other(), lots(command), recording), new ArrayDeque<>());
            case "lose" -> recorded(ledger.lose(site, command.goods(), recording), new ArrayDeque<>());
            case "correct" -> recorded(ledger.correct(command.other(), recording), new ArrayDeque<>());
            case "take" -> recorded(take(command, recording), new ArrayDeque<>());
            default -> reserved(command, recording);
        };
    }

    /// Of what is outstanding: an arrival of other goods would be refused.
    private List<LotAmount> lots(DrillCommand command) {
        var lot = house.jdbc
                .sql("select lot_id from stock_outstanding where movement_id = :id order by lot_id limit 1")
                .param("id", command.other())
                .query(Long.class)
                .optional()
                .orElse(command.lots().getFirst());
        return List.of(new LotAmount(lot, command.quantity()));
    }

    private StockOutcome take(DrillCommand command, Recording recording) {
        var rooms = house.room(StockReservations.class);
        var reservation = rooms.find(command.other());
        var held = house.jdbc
                .sql("select lot_id from stock_reservation_lot where reservation_id = :id order by lot_id limit 1")
                .param("id", command.other())
                .query(Long.class)
                .optional();
        if (reservation.isEmpty() || held.isEmpty()) {
            return StockOutcome.Refused.because("refused.stock.reservation");
        }
        return house.room(StockLedger.class)
                .issue(
                        shared.site(reservation.get().siteId()),
                        new Outgoing(
                                List.of(new LotAmount(held.get(), command.quantity())),
                                ReleaseGround.NONE,
                                command.other()),
                        recording);
    }

    private boolean reserved(DrillCommand command, Recording recording) {
        var rooms = house.room(StockReservations.class);
        var until = Clock.systemUTC().instant().plus(command.quantity() % 2 == 0 ? SHORT : LONG);
        var outcome =
                switch (command.kind()) {
                    case "reserve" ->
                        rooms.reserve(
                                new ReservationRequest(
                                        shared.site(command.site()),
                                        Objects.requireNonNull(shared.items()
                                                .get(command.lots().getFirst())),
                                        command.quantity(),
                                        "latihan",
                                        until,
                                        true),
                                recording);
                    case "change" -> rooms.change(command.other(), command.quantity(), until, recording);
                    default -> rooms.release(command.other(), recording);
                };
        if (command.kind().equals("reserve") && outcome instanceof ReservationOutcome.Reserved reserved) {
            remember(reservations, reserved.id());
        }
        return outcome instanceof ReservationOutcome.Reserved;
    }

    private static boolean recorded(StockOutcome outcome, Deque<Long> known) {
        if (outcome instanceof StockOutcome.Recorded recorded) {
            remember(known, recorded.id());
            return true;
        }
        return false;
    }

    private static void remember(Deque<Long> known, long id) {
        known.addLast(id);
        if (known.size() > REMEMBERED) {
            known.removeFirst();
        }
    }
}
