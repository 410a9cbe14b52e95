package id.tanggap.stock;

import id.tanggap.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill of the ledger in small; `StockDrill` runs it large.
class StockDrillTest {

    private static final int COMMANDS = 1_600;

    @TempDir
    private Path folder;

    @Test
    void nothing_is_negative_created_or_lost_though_the_writers_are_killed() throws Exception {
        var size =
                new DrillRun.Size(COMMANDS, 16, 2, 4, new DrillRun.Kills(Duration.ofSeconds(1), 1), System.nanoTime());

        System.out.println(new DrillRun(TestDatabase.fresh(), folder, size).run());
    }
}
