package id.tanggap.command.dispatch;

import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.taxonomy.Reason;
import id.tanggap.web.wording.PageReader;
import java.util.Map;
import java.util.Objects;

/// An entry of the log of an order, in the reader's words.
public record DispatchLogRow(String time, String sentence, String way) {

    static DispatchLogRow of(DispatchLog.Line line, PageReader reader) {
        return new DispatchLogRow(
                reader.brief(line.at()), sentence(line, reader), reader.text("dispatch.way." + line.way()));
    }

    private static String sentence(DispatchLog.Line line, PageReader reader) {
        var entry = line.entry();
        var data = entry.data();
        var person = Objects.requireNonNullElse(line.person(), "");
        return switch (entry.kind()) {
            case "moved" -> moved(line, person, reader);
            case "asked" -> reader.text("dispatch.log.asked", person, reader.text("dispatch.asked." + data.get("way")));
            case "late" -> reader.text("dispatch.log.late", person, state(entry, reader));
            case "stuck" -> reader.text("dispatch.log.stuck", person, state(entry, reader), why(data, reader));
            case "short" -> reader.text("dispatch.log.short", said(data, "people"), said(data, "skill"));
            case "signed", "conflict" ->
                reader.text(
                        "dispatch.log." + entry.kind(),
                        said(data, "receiver"),
                        said(data, "received"),
                        said(data, "damaged"));
            case "settled" ->
                reader.text("dispatch.log.settled", said(data, "returned"), said(data, "lost"), actor(line)) + " – "
                        + said(data, "reason");
            default -> reader.text("dispatch.log." + entry.kind(), actor(line), said(data, "receiver"));
        };
    }

    private static String moved(DispatchLog.Line line, String person, PageReader reader) {
        var to = state(line.entry(), reader);
        var reason = line.entry().data().get("reason");
        return (person.isEmpty()
                        ? reader.text("dispatch.log.order", to)
                        : reader.text("dispatch.log.person", person, to))
                + (reason == null ? "" : " – " + reason)
                + (actor(line).equals(person) ? "" : " (" + actor(line) + ")");
    }

    private static String state(DispatchLog.Entry entry, PageReader reader) {
        var to = entry.to();
        return to == null ? "" : reader.text("dispatch.state." + to.code());
    }

    private static String why(Map<String, String> data, PageReader reader) {
        return reader.sentence(Reason.of(said(data, "key"), said(data, "args").split("\u001f", -1)));
    }

    private static String said(Map<String, String> data, String field) {
        return data.getOrDefault(field, "");
    }

    private static String actor(DispatchLog.Line line) {
        return line.actor().equals("system") ? "Tanggap" : line.actor();
    }
}
