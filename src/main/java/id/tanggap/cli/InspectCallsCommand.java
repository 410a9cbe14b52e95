package id.tanggap.cli;

import id.tanggap.pbx.CallLogFormat;
import id.tanggap.pbx.FormatSettings;
import id.tanggap.pbx.LogSource;
import id.tanggap.pbx.Trace;
import id.tanggap.pbx.assembly.CallLogAssembler;
import id.tanggap.pbx.format.CallLogFormats;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `tanggap inspect-calls --format NAME FILE…`: prints the calls of a log, one JSON object per line. Several files are
/// read as one log, in the given order: rotated files first. Bad records go to standard error, also as JSON lines.
@Command(
        name = "inspect-calls",
        mixinStandardHelpOptions = true,
        description = "Shows which calls a call log tells of, as one JSON object a line.")
final class InspectCallsCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            required = true,
            description = "one of: asterisk-csv, asterisk-table, queue-log,"
                    + " freeswitch-csv, freeswitch-json, twilio-calls, events, csv")
    private String format = "";

    @Option(names = "--zone", description = "zone of times that do not tell theirs (default: ${DEFAULT-VALUE})")
    private ZoneId zone = IndonesianZone.NATIONAL;

    @Option(names = "--delimiter", description = "what parts the columns (default: the format's own, or found out)")
    private @Nullable Character delimiter;

    @Option(names = "--heading", description = "the first line of each file names the columns")
    private boolean heading;

    @Option(names = "--columns", split = ",", description = "our fields and the log's columns: from=src,start=10")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--time-pattern", description = "how times are written, such as dd/MM/yyyy HH.mm")
    private @Nullable String timePattern;

    @Option(names = "--extensions", description = "regular expression of internal numbers")
    private @Nullable String extensions;

    @Option(names = "--voicemail", split = ",", description = "applications, contexts, destinations: voicemail")
    private Set<String> voicemail = new LinkedHashSet<>(List.of("VoiceMail", "voicemail"));

    @Option(names = "--closed", split = ",", description = "contexts or destinations that mean: we are closed")
    private Set<String> closed = new LinkedHashSet<>();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "call log, may be .gz; - reads standard input")
    private List<String> files = List.of();

    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReasonMessages sentences = ReasonMessages.in(Locale.of("id"));

    InspectCallsCommand() {
        this(System.in, System.out, new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    InspectCallsCommand(InputStream in, OutputStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// @return 0, or 1 if a file could not be opened; the other files are read in any case
    @Override
    public Integer call() throws IOException {
        var read = CallLogFormats.of(format, settings());
        var lines = new BufferedOutputStream(out, 1 << 16);
        var assembly = new CallLogAssembler(call -> write(lines, CallJson.of(call)));
        var allRead = true;
        for (var file : files) {
            allRead &= read(read, file, new ReportingSink(assembly));
        }
        assembly.finish();
        lines.flush();
        return allRead ? 0 : 1;
    }

    private FormatSettings settings() {
        return new FormatSettings(zone, delimiter, heading, columns, timePattern, extensions, voicemail, closed);
    }

    private boolean read(CallLogFormat read, String file, CallLogFormat.Sink sink) {
        try (var log = CallLogFile.open(file, in)) {
            log.read(read, sink);
            return true;
        } catch (IOException e) {
            report(new LogSource(file, 0), Reason.of("reason.pbx.file", String.valueOf(e.getMessage())), null);
            return false;
        }
    }

    private void write(OutputStream lines, Map<String, @Nullable Object> call) {
        try {
            lines.write(json.writeValueAsBytes(call));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody reads on: " + e.getMessage(), e);
        }
    }

    private void report(LogSource source, Reason reason, @Nullable String raw) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("file", source.file());
        line.put("line", source.line());
        line.put("reason", reason.key());
        line.put("text", sentences.say(reason));
        line.put("raw", raw);
        err.println(json.writeValueAsString(line));
    }

    /// Passes traces on and reports bad records.
    private final class ReportingSink implements CallLogFormat.Sink {

        private final CallLogAssembler assembly;

        ReportingSink(CallLogAssembler assembly) {
            this.assembly = assembly;
        }

        @Override
        public void trace(Trace trace, String raw) {
            assembly.add(trace);
        }

        @Override
        public void bad(LogSource source, String raw, Reason reason) {
            report(source, reason, raw);
        }
    }
}
