package id.tanggap.administration.channel;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.channel.ChannelDefinitions;
import id.tanggap.channel.ChannelFetches;
import id.tanggap.channel.ChannelList;
import id.tanggap.channel.MailboxBackfills;
import id.tanggap.intake.ledger.ChannelStatistics;
import id.tanggap.setting.SettingChanges;
import id.tanggap.setting.SettingEdit;
import id.tanggap.setting.SettingResult;
import id.tanggap.web.request.FormDay;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is done about a channel: pause it, look for new messages, take in old mail, remove it.
@Controller
class ChannelActionsController {

    private final ChannelList channels;
    private final ChannelFetches fetches;
    private final MailboxBackfills backfills;
    private final ChannelStatistics figures;
    private final SettingChanges changes;

    ChannelActionsController(
            ChannelList channels,
            ChannelFetches fetches,
            MailboxBackfills backfills,
            ChannelStatistics figures,
            SettingChanges changes) {
        this.channels = channels;
        this.fetches = fetches;
        this.backfills = backfills;
        this.figures = figures;
        this.changes = changes;
    }

    @PostMapping("/settings/channels/{name}/pause")
    String pause(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String reason,
            ViewerRequest request,
            RedirectAttributes next) {
        find(name, request);
        var pause = new ChannelDefinitions.Pause(reason.strip());
        var edit = SettingEdit.of(ChannelDefinitions.PAUSE, name, name, pause);
        return said(changes.make(edit, reason.strip(), request.viewer().actor()), name, request, next);
    }

    @PostMapping("/settings/channels/{name}/resumption")
    String resume(@PathVariable String name, ViewerRequest request, RedirectAttributes next) {
        find(name, request);
        var edit = SettingEdit.of(ChannelDefinitions.PAUSE, name, name, null);
        return said(changes.make(edit, "", request.viewer().actor()), name, request, next);
    }

    /// Whichever node reads the channel looks at once.
    @PostMapping("/settings/channels/{name}/fetch")
    String fetch(@PathVariable String name, ViewerRequest request, RedirectAttributes next) {
        find(name, request);
        fetches.ask(name);
        next.addFlashAttribute("settingDone", request.reader().text("settings.channels.fetching"));
        return back(name);
    }

    @PostMapping("/settings/channels/{name}/backfill")
    String backfill(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String since,
            ViewerRequest request,
            RedirectAttributes next) {
        var channel = find(name, request);
        if (!channel.file().kind().equals("email")) {
            throw HttpErrors.notFound();
        }
        var reader = request.reader();
        var today = LocalDate.ofInstant(reader.now(), request.viewer().zone());
        FormDay.of(since)
                .filter(day -> !day.isAfter(today))
                .ifPresentOrElse(
                        day -> start(name, day, request, next),
                        () -> SettingResponse.refuse(reader.text("settings.channels.backfill.day"), next));
        return back(name);
    }

    private void start(String name, LocalDate day, ViewerRequest request, RedirectAttributes next) {
        var reader = request.reader();
        if (backfills.start(name, day, request.viewer().name(), reader.now())) {
            next.addFlashAttribute("settingDone", reader.text("settings.channels.backfill.begun"));
        } else {
            SettingResponse.refuse(reader.text("settings.channels.backfill.already"), next);
        }
    }

    @PostMapping("/settings/channels/{name}/backfill/stop")
    String stop(@PathVariable String name, ViewerRequest request, RedirectAttributes next) {
        find(name, request);
        backfills.stop(name, request.reader().now());
        next.addFlashAttribute("settingDone", request.reader().text("settings.channels.backfill.ended"));
        return back(name);
    }

    /// Only when nothing waits on it: what its room refuses, and what is not yet read.
    @PostMapping("/settings/channels/{name}/removal")
    String remove(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String why,
            ViewerRequest request,
            RedirectAttributes next) {
        var channel = find(name, request);
        if (channel.isFromFile()) {
            throw HttpErrors.notFound();
        }
        var unread = figures.of(name).waiting();
        if (unread > 0) {
            SettingResponse.refuse(request.reader().text("settings.channels.refused.unread", unread), next);
            return back(name);
        }
        var removed = changes.make(removal(channel), why, request.viewer().actor());
        backfills.stop(name, request.reader().now());
        var done = SettingResponse.say(removed, request.reader(), next);
        return done ? "redirect:/settings/channels" : back(name);
    }

    private static List<SettingEdit> removal(ChannelList.Entry channel) {
        var edits = new ArrayList<SettingEdit>();
        edits.add(SettingEdit.of(ChannelDefinitions.CHANNEL, channel.name(), channel.name(), null));
        if (channel.pause() != null) {
            edits.add(SettingEdit.of(ChannelDefinitions.PAUSE, channel.name(), channel.name(), null));
        }
        return edits;
    }

    private static String said(SettingResult result, String name, ViewerRequest request, RedirectAttributes next) {
        SettingResponse.say(result, request.reader(), next);
        return back(name);
    }

    private ChannelList.Entry find(String name, ViewerRequest request) {
        admit(request);
        return channels.find(name).orElseThrow(HttpErrors::notFound);
    }

    /// The name is that of a channel that exists.
    private static String back(String name) {
        return "redirect:/settings/channels/" + name;
    }
}
