package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelStatus;
import id.tanggap.channel.MailboxFailure;
import id.tanggap.channel.MailboxFailures;
import id.tanggap.desk.wording.ChannelIcons;
import id.tanggap.desk.wording.LocalTimeFormatter;
import id.tanggap.desk.wording.Wording;
import id.tanggap.intake.ledger.ChannelStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// The health of every channel and of every background worker of this node, for administrators, and the mails that
// could
/// not be read. Three SQL statements, and one for each channel.
@Controller
class ChannelsController {

    private final ChannelHealth standings;
    private final ChannelStatistics figures;
    private final MailboxFailures failures;
    private final WorkerRows workers;
    private final Wording wording;

    ChannelsController(
            ChannelHealth standings,
            ChannelStatistics figures,
            MailboxFailures failures,
            WorkerRows workers,
            Wording wording) {
        this.standings = standings;
        this.figures = figures;
        this.failures = failures;
        this.workers = workers;
        this.wording = wording;
    }

    /// A channel in the viewer's language.
    record Row(
            String name,
            String kind,
            String icon,
            Health health,
            String contact,
            String last,
            String waiting,
            int refused,
            List<FailedMail> failed) {}

    /// A mail that could not be taken from its mailbox.
    ///
    /// @param text how often it failed, and when it is tried again
    record FailedMail(long uid, String text, String reason) {}

    /// @param problem why it does not work, null if it does
    record Health(
            String state,
            String text,
            @Nullable String problem,
            @Nullable String note) {}

    @GetMapping("/channels")
    String channels(@CurrentViewer Viewer viewer, Locale locale, Model model) {
        onlyAdministrators(viewer);
        model.addAttribute("channels", rows(viewer, locale));
        model.addAttribute("workers", workers.of(viewer, locale));
        model.addAttribute("viewer", viewer);
        return "channels";
    }

    /// Asks for a failed mail again in the next round of its mailbox.
    @PostMapping("/channels/{name}/failures/{uid}/retry")
    String retry(@CurrentViewer Viewer viewer, @PathVariable String name, @PathVariable long uid) {
        onlyAdministrators(viewer);
        failures.retry(name, uid, wording.now());
        return "redirect:/channels";
    }

    private static void onlyAdministrators(Viewer viewer) {
        if (viewer.role() != Role.ADMIN) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private List<Row> rows(Viewer viewer, Locale locale) {
        var when = wording.when(viewer, locale);
        var failed = failures.failed();
        return standings.all().stream()
                .map(one -> row(one, failed.getOrDefault(one.name(), List.of()), when, locale))
                .toList();
    }

    private FailedMail failedMail(MailboxFailure mail, LocalTimeFormatter when, Locale locale) {
        var now = wording.now();
        return new FailedMail(
                mail.uid(),
                wording.text(
                        locale,
                        "channels.failed",
                        Long.toString(mail.uid()),
                        mail.failures(),
                        when.brief(mail.lastAt(), now),
                        when.brief(mail.nextAt(), now)),
                mail.reason());
    }

    private Row row(ChannelStatus one, List<MailboxFailure> failed, LocalTimeFormatter when, Locale locale) {
        var figures = this.figures.of(one.name());
        var now = wording.now();
        return new Row(
                one.name(),
                wording.textOr(locale, "channel." + one.kind(), one.kind()),
                ChannelIcons.icon(one.kind()),
                new Health(
                        one.state(),
                        wording.text(locale, "channels.state." + one.state(), when.brief(one.since(), now)),
                        one.problem(),
                        note(one, locale)),
                one.contactAt() == null ? wording.text(locale, "channels.never") : when.brief(one.contactAt(), now),
                figures.lastReceived()
                        .map(at -> when.brief(at, now))
                        .orElseGet(() -> wording.text(locale, "channels.never")),
                figures.oldestWaiting()
                        .map(at -> wording.text(locale, "channels.waiting", figures.waiting(), when.brief(at, now)))
                        .orElseGet(() -> wording.text(locale, "channels.nothing")),
                figures.refused(),
                failed.stream().map(mail -> failedMail(mail, when, locale)).toList());
    }

    private @Nullable String note(ChannelStatus one, Locale locale) {
        if (one.note() == null) {
            return null;
        }
        var words = one.note().split(" ", -1);
        return wording.text(locale, words[0], (Object[]) Arrays.copyOfRange(words, 1, words.length));
    }
}
