package id.tanggap.search;

import id.tanggap.ticket.TicketTestSetup;
import java.io.EOFException;

/// For tests of other rooms: the index of a house is found damaged, and is built anew within a second or two.
public final class IndexDamage {

    private IndexDamage() {}

    public static void in(TicketTestSetup house) {
        house.room(IndexFollower.class).index().markIfDamage(new EOFException("a file ended early"));
    }
}
