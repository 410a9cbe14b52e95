package id.tanggap.desk;

import static id.tanggap.BenchArguments.number;

import id.tanggap.Crowd;
import id.tanggap.CrowdDatabase;
import id.tanggap.SettingsAddresses;
import id.tanggap.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Every page of the settings with few tickets in the house and with many, by an administrator; the two houses are
/// asked in turns. The pages are those that the program says it has at its start; behind them stand 6,000 accounts and
/// 100,000 changes of settings in both houses. Times are those that the server writes down for each request.
///
/// Arguments: tickets of the small house, of the large one, rounds.
public final class SettingsBench {

    private static final Path FOLDER = Path.of("target", "bench-settings");
    private static final String ADMINISTRATOR = "pengelola";
    private static final int PEOPLE = 6_000;
    private static final int CHANGES = 100_000;

    private SettingsBench() {}

    public static void main(String[] arguments) throws Exception {
        var small = number(arguments, 0, 10_000);
        var large = number(arguments, 1, 1_000_000);
        var rounds = number(arguments, 2, 40);
        try (var one = House.of(small);
                var two = House.of(large)) {
            var times = new PageTimes("/settings");
            times.measure(List.of(one, two), rounds);
            times.print(small, large);
        }
        System.exit(0);
    }

    /// A furnished database, a program on it, and who asks.
    private record House(EmbeddedDatabase database, Program program, PageVisitor visitor, List<String> pages)
            implements PageTimes.House, AutoCloseable {

        static House of(int tickets) throws Exception {
            var folder = FOLDER.resolve(Integer.toString(tickets));
            var database = CrowdDatabase.filled(folder, tickets);
            Crowd.fillSettings(database.address(), tickets, PEOPLE, CHANGES);
            var program = Program.start(database.address(), folder);
            CrowdDatabase.awaitCounted(database, tickets);
            var pages = SettingsAddresses.of(program.getMappings(), sql -> one(database, sql));
            return new House(database, program, PageVisitor.signedIn(ADMINISTRATOR, program), pages);
        }

        private static String one(EmbeddedDatabase database, String sql) {
            try {
                return CrowdDatabase.one(database, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        @Override
        public void askAll() throws IOException, InterruptedException {
            for (var page : pages) {
                visitor.get(page.replace(" ", "%20"));
            }
        }

        @Override
        public void close() {
            program.close();
            database.close();
        }
    }
}
