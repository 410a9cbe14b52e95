package id.tanggap.command.dispatch;

import id.tanggap.dispatch.DispatchReader;
import id.tanggap.dispatch.DispatchReader.Found;
import id.tanggap.dispatch.delivery.Handover;
import id.tanggap.dispatch.delivery.SignedHandover.Amounts;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.DispatchTransition;
import id.tanggap.dispatch.team.CrewMember;
import id.tanggap.resource.site.Site;
import id.tanggap.stock.item.StockItem;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.Consignments;
import id.tanggap.stock.lot.Lot;
import id.tanggap.stock.lot.Lots;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Orders as pages show them, in the reader's words.
@Component
class DispatchViews {

    private static final List<DispatchState> STEPS =
            List.of(DispatchState.READY, DispatchState.DEPARTED, DispatchState.ARRIVED, DispatchState.RETURNED);

    private final DispatchReader orders;
    private final StockItems items;
    private final Lots lots;

    DispatchViews(DispatchReader orders, StockItems items, Lots lots) {
        this.orders = orders;
        this.items = items;
        this.lots = lots;
    }

    /// An order as a row of the list and as the head of its page.
    ///
    /// @param goods in one line
    /// @param people how many go or may still answer, of how many
    /// @param transit in one line; empty if nothing is on the way
    /// @param steps the four steps with their times
    public record Head(
            String code,
            String state,
            String from,
            String to,
            String goods,
            String people,
            String transit,
            boolean conflict,
            String at,
            List<Step> steps) {}

    /// @param tone `done`, `now` or empty
    public record Step(String word, String time, String tone) {}

    Head head(Found found, PageReader reader) {
        var order = found.order();
        var lines = orders.lines(order);
        return new Head(
                order.code().value(),
                order.state().code(),
                found.from().name(),
                order.to().name(),
                goods(orders.goods(order), reader),
                people(order, reader),
                order.state().hasLeft() ? transit(lines, reader) : "",
                orders.handovers(order).stream().anyMatch(Handover::isOpen),
                reader.brief(order.origin().at()),
                steps(order, reader));
    }

    private String goods(List<DispatchOrder.Goods> goods, PageReader reader) {
        var known = known();
        return goods.stream()
                .map(one -> quantity(known, one.itemId(), one.quantity(), reader) + " "
                        + item(known, one.itemId()).name(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    private String people(DispatchOrder order, PageReader reader) {
        var wanted = orders.needs(order).stream()
                .mapToInt(DispatchOrder.Need::people)
                .sum();
        if (wanted == 0) {
            return "";
        }
        var sure = orders.people(order).stream()
                .map(CrewMember::state)
                .filter(state -> state == DispatchState.READY || state.hasLeft())
                .count();
        return reader.text("dispatch.people.of", sure, wanted);
    }

    private String transit(List<Consignments.Line> lines, PageReader reader) {
        var known = known();
        return lines.stream()
                .filter(line -> line.inTransit() > 0)
                .collect(Collectors.groupingBy(
                        Consignments.Line::itemId, Collectors.summingLong(Consignments.Line::inTransit)))
                .entrySet()
                .stream()
                .map(entry -> quantity(known, entry.getKey(), entry.getValue(), reader) + " "
                        + item(known, entry.getKey()).name(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    private Map<Long, StockItem> known() {
        return items.all().stream().collect(Collectors.toMap(StockItem::id, Function.identity()));
    }

    private static StockItem item(Map<Long, StockItem> known, long id) {
        return Objects.requireNonNull(known.get(id));
    }

    private static String quantity(Map<Long, StockItem> known, long item, long quantity, PageReader reader) {
        return number(quantity, reader) + " " + item(known, item).baseUnit();
    }

    private static String number(long quantity, PageReader reader) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(quantity);
    }

    private List<Step> steps(DispatchOrder order, PageReader reader) {
        var log = orders.log(order);
        var reached = STEPS.indexOf(order.state());
        return STEPS.stream()
                .map(step -> new Step(
                        reader.text("dispatch.state." + step.code()),
                        when(log, step).map(reader::time).orElse(""),
                        STEPS.indexOf(step) < reached || order.state() == DispatchState.RETURNED
                                ? "done"
                                : STEPS.indexOf(step) == reached ? "now" : ""))
                .toList();
    }

    private static Optional<Instant> when(List<DispatchLog.Line> log, DispatchState step) {
        return log.stream()
                .filter(line ->
                        line.entry().kind().equals("moved") && line.entry().personId() == null)
                .filter(line -> line.entry().to() == step)
                .map(DispatchLog.Line::at)
                .findFirst();
    }

    /// Goods of one lot.
    ///
    /// @param open still on the way, base units
    public record GoodsLine(
            long lotId,
            String item,
            String lot,
            String unit,
            String sent,
            String delivered,
            String returned,
            String lost,
            String transit,
            long open) {}

    List<GoodsLine> lines(DispatchOrder order, PageReader reader) {
        var known = known();
        var lines = orders.lines(order);
        var terms = lots.byIds(lines.stream().map(Consignments.Line::lotId).toList());
        return lines.stream()
                .map(line -> new GoodsLine(
                        line.lotId(),
                        item(known, line.itemId()).name(reader.locale()),
                        lot(terms.get(line.lotId()), reader),
                        item(known, line.itemId()).baseUnit(),
                        number(line.sent(), reader),
                        number(line.delivered(), reader),
                        number(line.returned(), reader),
                        number(line.lost(), reader),
                        number(line.inTransit(), reader),
                        line.inTransit()))
                .toList();
    }

    private static String lot(@Nullable Lot lot, PageReader reader) {
        if (lot == null) {
            return "";
        }
        var expires = lot.terms().expiresOn();
        var year = lot.terms().procuredYear();
        return expires != null
                ? reader.text("dispatch.lot.expires", reader.day(expires))
                : year == null ? "" : reader.text("dispatch.lot.year", Integer.toString(year));
    }

    /// Somebody who was asked.
    ///
    /// @param moves states to which the desk may move them
    public record MemberRow(
            long id,
            String name,
            String state,
            String why,
            String asked,
            @Nullable Instant answerBy,
            String until,
            List<String> moves) {}

    List<MemberRow> members(DispatchOrder order, PageReader reader) {
        return orders.people(order).stream()
                .map(member -> member(member, reader))
                .toList();
    }

    private static MemberRow member(CrewMember member, PageReader reader) {
        var why = reader.kilometres(member.why().metres())
                + (member.why().certified() ? " · " + reader.text("dispatch.why.certified") : "")
                + " · "
                + reader.text(member.why().rested() ? "dispatch.why.rested" : "dispatch.why.tired");
        var by = member.answerBy();
        return new MemberRow(
                member.id(),
                member.name(),
                member.state().code(),
                why,
                reader.text(
                        "dispatch.sent." + member.asked().way(),
                        reader.time(member.asked().at())),
                by,
                by == null ? "" : reader.time(by),
                moves(member.state()));
    }

    private static List<String> moves(DispatchState state) {
        return Arrays.stream(DispatchState.values())
                .filter(to -> to != DispatchState.UNANSWERED && to != DispatchState.CANCELLED)
                .filter(to -> DispatchTransition.ofPerson(state, to).isPresent())
                .map(DispatchState::code)
                .toList();
    }

    /// What was signed.
    ///
    /// @param pictures addresses; the first is the signature
    public record SignedRow(
            long id,
            String receiver,
            String phone,
            String signed,
            String arrived,
            List<String> lines,
            String note,
            List<String> pictures,
            @Nullable String conflict,
            String settled) {}

    List<SignedRow> handovers(DispatchOrder order, PageReader reader) {
        return orders.handovers(order).stream()
                .map(handover -> signed(order, handover, reader))
                .toList();
    }

    private SignedRow signed(DispatchOrder order, Handover handover, PageReader reader) {
        var conflict = handover.conflict();
        var settled = handover.settled();
        return new SignedRow(
                handover.id(),
                handover.receiver().name(),
                masked(handover.receiver().phone()),
                reader.brief(handover.times().signed()),
                handover.times().offline() ? reader.brief(handover.times().arrived()) : "",
                amounts(handover.lines(), reader),
                handover.note(),
                handover.pictures().keySet().stream()
                        .sorted()
                        .map(no -> "/dispatch/%s/handovers/%d/pictures/%d".formatted(order.code(), handover.id(), no))
                        .toList(),
                handover.isOpen() && conflict != null ? reader.sentence(conflict) : null,
                settled == null
                        ? ""
                        : reader.text("dispatch.settled." + settled.how(), settled.by(), reader.brief(settled.at())));
    }

    private static String masked(String phone) {
        return phone.length() < 8 ? "" : phone.substring(0, 4) + "-••••-" + phone.substring(phone.length() - 4);
    }

    private List<String> amounts(Map<Long, Amounts> lines, PageReader reader) {
        var known = known();
        var terms = lots.byIds(lines.keySet());
        return lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(line -> {
                    var item = item(
                            known,
                            Objects.requireNonNull(terms.get(line.getKey())).itemId());
                    var damaged = line.getValue().damaged();
                    return item.name(reader.locale()) + " "
                            + number(line.getValue().received(), reader)
                            + (damaged == 0 ? "" : " · " + reader.text("dispatch.damaged", number(damaged, reader)));
                })
                .toList();
    }

    List<DispatchLogRow> log(DispatchOrder order, PageReader reader) {
        return orders.log(order).stream()
                .map(line -> DispatchLogRow.of(line, reader))
                .toList();
    }

    static String storeLine(Site site) {
        return site.name() + " (" + site.code() + ")";
    }
}
