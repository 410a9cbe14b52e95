package id.tanggap.administration.wording;

import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.letter.LetterEvent;
import id.tanggap.reply.letter.LetterEvents;
import id.tanggap.reply.letter.Letters;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// All letters by what they are about, channel and language.
@Component
record LetterTable(Letters letters) {

    record Group(String name, List<Row> rows) {}

    record Row(String name, List<Cell> cells) {}

    /// Its versions by one channel, by language; none if there is no such letter.
    record Cell(String channel, List<Version> versions) {}

    /// A letter in a language.
    ///
    /// @param state `changed`, `like-sms` or `shipped`
    /// @param name for those who cannot see in which row and column it stands
    record Version(String path, String language, String state, String name) {}

    List<Group> groups(PageReader reader) {
        return LetterEvents.all().stream()
                .map(LetterEvent::group)
                .distinct()
                .map(group -> new Group(
                        reader.text("settings.letters.group." + group),
                        LetterEvents.all().stream()
                                .filter(event -> event.group().equals(group))
                                .map(event -> row(event, reader))
                                .toList()))
                .toList();
    }

    private Row row(LetterEvent event, PageReader reader) {
        return new Row(
                name(event.code(), reader),
                LetterKey.CHANNELS.stream()
                        .map(channel -> new Cell(
                                channel,
                                LetterKey.LANGUAGES.stream()
                                        .map(language -> new LetterKey(event.code(), channel, language))
                                        .filter(letters::exists)
                                        .map(key -> version(key, reader))
                                        .toList()))
                        .toList());
    }

    private Version version(LetterKey key, PageReader reader) {
        var state = letters.isChanged(key) ? "changed" : letters.isLikeSms(key) ? "like-sms" : "shipped";
        return new Version(path(key), key.language(), state, title(key, reader));
    }

    static String path(LetterKey key) {
        return "/settings/letters/" + key.event() + "/" + key.channel() + "/" + key.language();
    }

    static String name(String event, PageReader reader) {
        return reader.text("settings.letters.event." + event);
    }

    static String title(LetterKey key, PageReader reader) {
        return reader.text(
                "settings.letters.named",
                name(key.event(), reader),
                reader.text("settings.letters.channel." + key.channel()),
                reader.text("settings.letters.language." + key.language()));
    }
}
