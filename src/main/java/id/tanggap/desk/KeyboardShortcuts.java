package id.tanggap.desk;

import java.util.List;
import org.springframework.stereotype.Component;

/// All keyboard shortcuts of the desk: the list that `?` shows and the command palette reads. `keyboard.js` runs them.
@Component("keyList")
public class KeyboardShortcuts {

    /// @param press the keys to press, one after the other: `g i`
    /// @param words message key of its description
    /// @param phone only for those who answer calls
    /// @param single whether it works without Ctrl or Alt, and can be switched off
    public record Key(String press, String words, boolean phone, boolean single) {

        public List<String> getParts() {
            return List.of(press.split(" "));
        }
    }

    /// Keys that belong together.
    public record Group(String title, List<Key> keys) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "keys.group.go",
                    List.of(
                            key("j", "keys.next"),
                            key("k", "keys.previous"),
                            key("Enter", "keys.open"),
                            key(".", "keys.mine.next"),
                            key("x", "keys.select"),
                            key("X", "keys.select.range"),
                            key("/", "keys.find"),
                            key("g i", "keys.queue"),
                            key("g m", "keys.mine"),
                            key("g u", "keys.mentions"),
                            phone("g p", "keys.phone"),
                            phone("g r", "keys.ring"))),
            new Group(
                    "keys.group.ticket",
                    List.of(
                            key("r", "keys.reply"),
                            key("n", "keys.note"),
                            key("y", "keys.primary"),
                            key("a", "keys.assign"),
                            key("c", "keys.category"),
                            key("l", "keys.place"),
                            key("e", "keys.end"),
                            key("m", "keys.merge"),
                            key("i", "keys.incident"),
                            key("s", "keys.accept-suggestion"),
                            key("u", "keys.undo"),
                            key("w", "keys.why"))),
            new Group(
                    "keys.group.phone",
                    List.of(
                            phone("t", "keys.link"),
                            phone("1…5", "keys.results"),
                            new Key("Alt y", "keys.suggestion", true, false))),
            new Group(
                    "keys.group.all",
                    List.of(
                            new Key("Ctrl k", "keys.palette", false, false),
                            new Key("Ctrl Enter", "keys.send", false, false),
                            new Key("Ctrl Shift Enter", "keys.last-word", false, false),
                            new Key("Esc", "keys.shut", false, false),
                            key("?", "keys.help"))));

    public List<Group> getGroups() {
        return GROUPS;
    }

    private static Key key(String press, String words) {
        return new Key(press, words, false, true);
    }

    private static Key phone(String press, String words) {
        return new Key(press, words, true, true);
    }
}
