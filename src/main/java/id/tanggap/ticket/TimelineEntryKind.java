package id.tanggap.ticket;

import id.tanggap.platform.code.Coded;
import java.util.Optional;

/// Kinds of entries in a ticket's timeline. Pages have a sentence for each: the message key is `event.` and the code.
public enum TimelineEntryKind implements Coded {
    // Opening
    OPENED,
    UNDERSTOOD,
    DANGER_REPORTED,

    // Messages and files
    JOINED,
    ANSWERED,
    ANSWER_WITHDRAWN,
    NOTED,
    PROGRESSED,
    REDIRECTED,
    MESSAGES_LEFT,
    MESSAGES_RETURNED,
    LINK_SUGGESTED,
    ACT_SUGGESTED,
    SUGGESTION_DISMISSED,
    MEDIA_LOST,
    DELIVERY_FAILED,
    UNDELIVERABLE,
    STATUS_ASKED,
    OPTED_OUT,
    OPTED_IN,

    // Telephone
    CALL_TOLD,
    CALL_LINKED,
    CALL_UNLINKED,
    CALLBACK_ASKED,

    // Transitions (`TicketTransition`)
    ROUTED,
    HELD,
    TRIAGED,
    HANDED_OVER,
    TAKEN_BACK,
    ACCEPTED,
    DECLINED,
    STARTED,
    WAITING_CITIZEN,
    WAITING_THIRD_PARTY,
    RESUMED,
    WENT_ON,
    RESOLVED,
    CANCELLED,
    CONFIRMED,
    CLOSED,
    REOPENED,
    MERGED,
    UNMERGED,
    CORRECTED,
    ASSIGNED,
    CLAIMED,
    RELEASED,
    LINKED,

    // Other changes
    UNLINKED,
    ROUTING_KEPT,
    PLACED,
    PLACE_UNCLEAR,
    TAGGED,
    UNTAGGED,
    FILLED,
    CATEGORY_MERGED,
    CATEGORY_RESTORED,
    TAG_RENAMED,
    FOLLOWED,
    UNFOLLOWED,
    CONCEALED,
    REVEALED,
    DISCLOSED,
    IDENTITY_OPENED,
    NUMBER_OPENED,
    ORIGINAL_OPENED,
    UNDONE,
    INCIDENT_ATTACHED,
    INCIDENT_DETACHED,

    // Clocks
    WARNED,
    BREACHED;

    /// @return empty for a code that this version does not know: another version of the program wrote it
    public static Optional<TimelineEntryKind> of(String code) {
        return Coded.find(values(), code);
    }
}
