package id.tanggap.dispatch.team;

import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.incident.view.Incidents;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.Region;
import id.tanggap.reply.RosterTexts;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.resource.person.Person;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.item.StockItems;
import id.tanggap.taxonomy.Urgency;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What people are told about a mission, through the gate for all that goes out. Who did not agree to texts, and
/// invented people of the demo, get none.
@Component
class MissionTexts {

    private static final int LONGEST_NAME = 40;
    private static final int ITEMS_NAMED = 3;

    private final RosterTexts texts;
    private final OrderRows orders;
    private final StockItems items;
    private final Sites sites;
    private final Incidents incidents;
    private final Gazetteer gazetteer;

    MissionTexts(
            RosterTexts texts,
            OrderRows orders,
            StockItems items,
            Sites sites,
            Incidents incidents,
            Gazetteer gazetteer) {
        this.texts = texts;
        this.orders = orders;
        this.items = items;
        this.sites = sites;
        this.incidents = incidents;
        this.gazetteer = gazetteer;
    }

    /// @return what the gate decided; empty if this person gets no texts or no channel is open
    Optional<SendDecision> ask(DispatchOrder order, Person person) {
        return send("dispatch-ask", order, person);
    }

    void tell(String event, DispatchOrder order, Person person) {
        send(event, order, person);
    }

    private Optional<SendDecision> send(String event, DispatchOrder order, Person person) {
        var phone = person.about().keys().phone();
        if (phone == null || person.about().consentAt() == null || person.invented()) {
            return Optional.empty();
        }
        var incident = incidents.find(order.incidentId()).orElseThrow();
        return texts.send(new RosterTexts.Text(
                event,
                Map.of(
                        "code",
                        order.code().value(),
                        "incident",
                        brief(incident.facts().name()),
                        "what",
                        what(order),
                        "from",
                        brief(sites.find(order.siteId()).orElseThrow().name()),
                        "to",
                        brief(order.to().name()),
                        "minutes",
                        Long.toString(order.terms().answerTime().toMinutes())),
                new ContactPoint(ContactPoint.Kind.PHONE, phone),
                gazetteer
                        .find(person.about().home().kabkota())
                        .map(Region::zone)
                        .orElse(IndonesianZone.NATIONAL),
                incident.facts().urgency() == Urgency.DARURAT,
                incident.facts().exercise()));
    }

    private static String brief(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private String what(DispatchOrder order) {
        var goods = orders.goods(order.id());
        if (goods.isEmpty()) {
            return "Bertugas";
        }
        var named = new ArrayList<String>();
        for (var one : goods.subList(0, Math.min(ITEMS_NAMED, goods.size()))) {
            var item = items.find(one.itemId()).orElseThrow();
            named.add(one.quantity() + " " + item.baseUnit() + " " + item.nameId());
        }
        return String.join(", ", named) + (goods.size() > ITEMS_NAMED ? " dan lainnya" : "");
    }
}
