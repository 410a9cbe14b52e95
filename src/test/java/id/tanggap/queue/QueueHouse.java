package id.tanggap.queue;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketHouse;
import id.tanggap.ticket.TicketSummary;
import java.util.List;

/// What the tests of queues ask of a house.
final class QueueHouse {

    private QueueHouse() {}

    static SavedQueue shipped(TicketHouse house, Viewer viewer, String key) {
        return house.room(SavedQueues.class).of(viewer).stream()
                .filter(queue -> queue.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<Long> ids(TicketHouse house, SavedQueue queue, Viewer viewer) {
        return house.room(QueueReader.class).page(queue, viewer, null, 200).tickets().stream()
                .map(TicketSummary::id)
                .toList();
    }

    static boolean has(TicketHouse house, String key, Viewer viewer, OpenedTicket ticket) {
        return ids(house, shipped(house, viewer, key), viewer).contains(ticket.id());
    }
}
