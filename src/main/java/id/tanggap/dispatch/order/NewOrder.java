package id.tanggap.dispatch.order;

import id.tanggap.access.Viewer;
import id.tanggap.stock.ReleaseGround;
import java.util.List;
import java.util.Locale;

/// An order that somebody wants to give.
///
/// @param clientKey made by whoever asks, one for each order: repeated after a broken connection, it is drafted once
/// @param incidentId the incident that it is for; must be open
/// @param siteId the store that sends
/// @param goods each item once; may be empty if people go
/// @param vehicles ids of vehicles that are ready
/// @param ground for goods that need the regional head's declaration
/// @param note for those who go; up to 1000 characters
/// @param by who gives it; needs a role that dispatches
public record NewOrder(
        String clientKey,
        long incidentId,
        long siteId,
        Destination to,
        List<Goods> goods,
        List<PeopleWanted> people,
        List<Long> vehicles,
        ReleaseGround ground,
        String note,
        Viewer by) {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_SKILL = 80;
    private static final int MOST_PEOPLE = 200;

    public NewOrder {
        goods = List.copyOf(goods);
        people = List.copyOf(people);
        vehicles = List.copyOf(vehicles);
        note = note.strip();
        if (note.length() > LONGEST_NOTE || clientKey.isBlank() || clientKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An order needs a client key, and a note of at most 1000 characters");
        }
        if (goods.stream().map(Goods::itemId).distinct().count() != goods.size()) {
            throw new IllegalArgumentException("An order names each item once");
        }
    }

    /// @param quantity base units, 1 or more
    public record Goods(long itemId, long quantity) {
        public Goods {
            if (quantity < 1) {
                throw new IllegalArgumentException("An order sends 1 or more of an item, not " + quantity);
            }
        }
    }

    /// @param skill a skill, a certificate or the code of a roster, such as `tagana`; empty for anybody
    /// @param people 1 to 200
    public record PeopleWanted(String skill, int people) {
        public PeopleWanted {
            skill = skill.strip().toLowerCase(Locale.ROOT);
            if (people < 1 || people > MOST_PEOPLE || skill.length() > LONGEST_SKILL) {
                throw new IllegalArgumentException("An order asks for 1 to 200 people of a skill");
            }
        }
    }
}
