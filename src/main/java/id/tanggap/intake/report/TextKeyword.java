package id.tanggap.intake.report;

import id.tanggap.dispatch.DispatchWord;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text that is a request to the system and no report.
public sealed interface TextKeyword {

    /// Opt-out: no more texts.
    ///
    /// @param handled the provider has recognised it too, and has confirmed it
    record Stop(String typed, boolean handled) implements TextKeyword {}

    /// Opt-in: texts again.
    record Start(String typed, boolean handled) implements TextKeyword {}

    /// Asks how the service works.
    record Help(boolean handled) implements TextKeyword {}

    /// Asks for the state of a ticket.
    ///
    /// @param number as typed; empty for the latest
    record Status(Optional<String> number) implements TextKeyword {}

    /// Somebody on a roster answers whether they are ready; only if they were asked.
    record Readiness(boolean ready) implements TextKeyword {}

    /// Somebody who was asked to go answers; only from the number that was asked.
    record Mission(DispatchWord word) implements TextKeyword {}

    /// Twilio's default opt-out words, OPTOUT and REVOKE since 2025 among them, and ours.
    Set<String> STOPS =
            Set.of("STOP", "STOPALL", "BERHENTI", "UNSUB", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "OPTOUT", "REVOKE");
    Set<String> STARTS = Set.of("START", "MULAI", "UNSTOP");
    Set<String> HELPS = Set.of("HELP", "BANTUAN");
    Pattern STATUS = Pattern.compile("(?:STATUS|CEK)(?:\\s+TIKET)?(?:[\\s:#.]+([0-9][0-9 .\\-]*))?");

    /// Only the whole message counts: "bantuan belum cair" is a complaint.
    ///
    /// @param provider the keyword as the provider recognised it: `STOP`, `START`, `HELP`, or null
    /// @return empty if it is a report
    static Optional<TextKeyword> of(String text, @Nullable String provider) {
        var typed = text.strip().toUpperCase(Locale.ROOT).replaceAll("^[\"'*.\\s]+|[\"'*.!\\s]+$", "");
        if ("STOP".equals(provider) || STOPS.contains(typed)) {
            return Optional.of(new Stop(typed, "STOP".equals(provider)));
        }
        if ("START".equals(provider) || STARTS.contains(typed)) {
            return Optional.of(new Start(typed, "START".equals(provider)));
        }
        if ("HELP".equals(provider) || HELPS.contains(typed)) {
            return Optional.of(new Help("HELP".equals(provider)));
        }
        var status = STATUS.matcher(typed);
        return status.matches() ? Optional.of(new Status(Optional.ofNullable(status.group(1)))) : Optional.empty();
    }
}
