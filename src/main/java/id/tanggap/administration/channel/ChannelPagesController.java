package id.tanggap.administration.channel;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.history.SettingHistoryRows;
import id.tanggap.channel.ChannelDefinitions;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// All channels with their health, and each one with what can be done about it.
@Controller
class ChannelPagesController {

    private static final int CHANGES = 8;

    private final ChannelRows rows;
    private final ChannelDefinitions definitions;
    private final ChannelComparison words;
    private final SettingHistoryRows history;

    ChannelPagesController(
            ChannelRows rows, ChannelDefinitions definitions, ChannelComparison words, SettingHistoryRows history) {
        this.rows = rows;
        this.definitions = definitions;
        this.words = words;
        this.history = history;
    }

    @GetMapping("/settings/channels")
    String channels(ViewerRequest request, Model model) {
        admit(request);
        model.addAttribute("channels", rows.all(request.reader()));
        model.addAttribute("history", history.ofKind(ChannelDefinitions.CHANNEL, CHANGES, request.reader()));
        return "settings-channels";
    }

    /// The text of a file is not shown: operators may have written a password into it.
    @GetMapping("/settings/channels/{name}")
    String channel(@PathVariable String name, ViewerRequest request, Model model) {
        admit(request);
        var reader = request.reader();
        var made = definitions.all().get(name);
        var row = rows.find(name, reader).orElseThrow(HttpErrors::notFound);
        model.addAttribute("channel", row);
        if (made != null && !row.fromFile()) {
            model.addAttribute("fields", words.of(made, reader));
            model.addAttribute("yaml", made.yaml());
        }
        model.addAttribute(
                "monthAgo",
                LocalDate.ofInstant(reader.now(), reader.viewer().zone()).minusMonths(1));
        model.addAttribute("history", history.of(ChannelDefinitions.CHANNEL, name, CHANGES, reader));
        return "settings-channel";
    }
}
