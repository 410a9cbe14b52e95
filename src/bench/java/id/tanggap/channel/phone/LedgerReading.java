package id.tanggap.channel.phone;

import id.tanggap.Tanggap;
import id.tanggap.channel.phone.file.LogFilePoller;
import id.tanggap.channel.phone.source.PhoneChannelSettings;
import id.tanggap.pbx.Figures;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.phone.ledger.CallLedger;
import id.tanggap.phone.ledger.CallLedger.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Reads the logs in a folder into a database, in the whole program, and says how fast.
final class LedgerReading {

    private LedgerReading() {}

    /// @param args address of the database, folder of the logs, an empty folder for what the program writes
    public static void main(String[] args) {
        try (var program = new SpringApplicationBuilder(Tanggap.class)
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--tanggap.database.url=" + args[0],
                        "--tanggap.database.user=postgres",
                        "--tanggap.database.password=postgres",
                        "--tanggap.channels=" + Path.of(args[2], "channels"),
                        "--tanggap.search.folder=" + Path.of(args[2], "index"))) {
            var ledger = program.getBean(CallLedger.class);
            System.out.printf("into the ledger  %s%n", Figures.measured(() -> read(Path.of(args[1]), ledger)));
        }
    }

    private static long read(Path folder, CallLedger ledger) {
        var lines = new long[1];
        var exchange = new Exchange("phone-bench", "bench", List.of(), List.of());
        var round = new LogFilePoller(
                CallLogFormats.of("asterisk-csv", FormatSettings.in(ZoneId.of("Asia/Jakarta"))),
                exchange,
                new PhoneChannelSettings.Files(folder, "Master.csv*", Duration.ofSeconds(5), Duration.ofHours(1)),
                false,
                () -> ledger.positions(exchange.channelName()),
                Clock.systemUTC());
        try {
            round.poll(batch -> {
                lines[0] += ledger.keep(batch);
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines[0];
    }
}
