package id.tanggap.desk.channel;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelStatus;
import id.tanggap.channel.MailboxFailure;
import id.tanggap.channel.MailboxFailures;
import id.tanggap.intake.ledger.ChannelStatistics;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.ChannelIcons;
import id.tanggap.web.wording.PageReader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The health of every channel and of every background worker of this node, the mails that could not be read, and the
/// automatic answers that limits hold back, for administrators. Four SQL statements, and one for each channel.
@Controller
class ChannelsController {

    private final ChannelHealth channels;
    private final ChannelStatistics figures;
    private final MailboxFailures failures;
    private final WorkerRows workers;
    private final FullLimitRows limits;

    ChannelsController(
            ChannelHealth channels,
            ChannelStatistics figures,
            MailboxFailures failures,
            WorkerRows workers,
            FullLimitRows limits) {
        this.channels = channels;
        this.figures = figures;
        this.failures = failures;
        this.workers = workers;
        this.limits = limits;
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
    /// @param technical the same as the library said it, for operators
    record Health(
            String state,
            String text,
            @Nullable String problem,
            @Nullable String technical,
            @Nullable String note) {}

    @GetMapping("/channels")
    String channels(ViewerRequest request, Model model) {
        var reader = request.reader();
        onlyAdministrators(reader.viewer());
        model.addAttribute("channels", rows(reader));
        model.addAttribute("held", limits.of(reader));
        model.addAttribute("workers", workers.of(reader));
        return "channels";
    }

    /// Asks for a failed mail again in the next round of its mailbox.
    @PostMapping("/channels/{name}/failures/{uid}/retry")
    String retry(ViewerRequest request, @PathVariable String name, @PathVariable long uid) {
        onlyAdministrators(request.viewer());
        failures.retry(name, uid, request.reader().now());
        return "redirect:/channels";
    }

    private static void onlyAdministrators(Viewer viewer) {
        if (viewer.role() != Role.ADMIN) {
            throw HttpErrors.forbidden();
        }
    }

    private List<Row> rows(PageReader reader) {
        var failed = failures.failed();
        return channels.all().stream()
                .map(one -> row(one, failed.getOrDefault(one.name(), List.of()), reader))
                .toList();
    }

    private static FailedMail failedMail(MailboxFailure mail, PageReader reader) {
        return new FailedMail(
                mail.uid(),
                reader.text(
                        "channels.failed",
                        Long.toString(mail.uid()),
                        mail.failures(),
                        reader.brief(mail.lastAt()),
                        reader.brief(mail.nextAt())),
                mail.reason());
    }

    private Row row(ChannelStatus one, List<MailboxFailure> failed, PageReader reader) {
        var figures = this.figures.of(one.name());
        return new Row(
                one.name(),
                reader.textOr("channel." + one.kind(), one.kind()),
                ChannelIcons.icon(one.kind()),
                new Health(
                        one.state(),
                        reader.text("channels.state." + one.state(), reader.brief(one.since())),
                        problem(one, reader),
                        one.problem(),
                        note(one, reader)),
                one.contactAt() == null ? reader.text("channels.never") : reader.brief(one.contactAt()),
                figures.lastReceived().map(at -> reader.brief(at)).orElseGet(() -> reader.text("channels.never")),
                figures.oldestWaiting()
                        .map(at -> reader.text("channels.waiting", figures.waiting(), reader.brief(at)))
                        .orElseGet(() -> reader.text("channels.nothing")),
                figures.refused(),
                failed.stream().map(mail -> failedMail(mail, reader)).toList());
    }

    private static @Nullable String problem(ChannelStatus one, PageReader reader) {
        var code = one.problemCode();
        return code == null ? null : reader.text("channels.problem." + code);
    }

    private @Nullable String note(ChannelStatus one, PageReader reader) {
        if (one.note() == null) {
            return null;
        }
        var words = one.note().split(" ", -1);
        return reader.text(words[0], (Object[]) Arrays.copyOfRange(words, 1, words.length));
    }
}
