package id.tanggap.intake.text;

import id.tanggap.region.RegionCode;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.Optional;

/// A ticket of a citizen who texts, open or ended recently, with what is needed for the next text.
///
/// @param askedAt when they were asked for the place, if they were
/// @param lastIn time of their last message
/// @param lastAnswer time of the last answer by a person
/// @param endedAt when it ended and they were asked whether the matter is settled
/// @param here it was opened or answered by the channel of the next text
record OpenConversation(
        long ticketId,
        TicketNumber number,
        String category,
        Optional<RegionCode> place,
        Optional<Instant> askedAt,
        Optional<Instant> lastIn,
        Optional<Instant> lastAnswer,
        Optional<Instant> endedAt,
        boolean here) {

    /// The question about the place has not been answered.
    boolean awaitsPlace() {
        return askedAt.isPresent() && place.isEmpty();
    }

    /// Nothing has been written since the question.
    boolean justAsked() {
        return awaitsPlace()
                && lastIn.filter(at -> at.isAfter(askedAt.orElseThrow())).isEmpty();
    }
}
