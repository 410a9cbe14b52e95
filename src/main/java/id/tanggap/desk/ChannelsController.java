package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.channel.ChannelHealth;
import id.tanggap.channel.ChannelStatus;
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
import org.springframework.web.server.ResponseStatusException;

/// The health of every channel and of every background worker of this node, for administrators. Two SQL statements,
/// and one for each channel.
@Controller
class ChannelsController {

    private final ChannelHealth standings;
    private final ChannelStatistics figures;
    private final WorkerRows workers;
    private final Wording wording;

    ChannelsController(ChannelHealth standings, ChannelStatistics figures, WorkerRows workers, Wording wording) {
        this.standings = standings;
        this.figures = figures;
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
            int refused) {}

    /// @param problem why it does not work, null if it does
    record Health(
            String state,
            String text,
            @Nullable String problem,
            @Nullable String note) {}

    @GetMapping("/channels")
    String channels(@CurrentViewer Viewer viewer, Locale locale, Model model) {
        if (viewer.role() != Role.ADMIN) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("channels", rows(viewer, locale));
        model.addAttribute("workers", workers.of(viewer, locale));
        return "channels";
    }

    private List<Row> rows(Viewer viewer, Locale locale) {
        var when = wording.when(viewer, locale);
        return standings.all().stream().map(one -> row(one, when, locale)).toList();
    }

    private Row row(ChannelStatus one, LocalTimeFormatter when, Locale locale) {
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
                figures.refused());
    }

    private @Nullable String note(ChannelStatus one, Locale locale) {
        if (one.note() == null) {
            return null;
        }
        var words = one.note().split(" ", -1);
        return wording.text(locale, words[0], (Object[]) Arrays.copyOfRange(words, 1, words.length));
    }
}
