package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise "nothing is lost, nothing is doubled", for texts. `bin/sms-drill` runs it with 5,000.
class SmsKillJourney {

    private static final int MESSAGES = Integer.getInteger("tanggap.drill.messages", 400);
    private static final int KILLS = Integer.getInteger("tanggap.drill.kills", 1);

    @TempDir
    private Path folder;

    @Test
    void every_text_is_in_the_ledger_once_though_webhooks_are_lost_and_the_program_is_killed() throws IOException {
        try (var drill = new SmsDrill(folder, MESSAGES, KILLS, Long.getLong("tanggap.drill.seed", 5))) {
            var outcome = drill.run();
            System.out.println(outcome.print());

            assertThat(outcome.distinct()).as("seed %d", drill.seed()).isEqualTo(MESSAGES);
            assertThat(outcome.rows()).isEqualTo(MESSAGES);
            assertThat(outcome.recovered()).isGreaterThanOrEqualTo(outcome.lost());
            assertThat(drill.count("select count(*) from inbound where state in ('refused', 'quarantined')"))
                    .isZero();
        }
    }
}
