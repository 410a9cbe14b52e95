package id.tanggap.ticket.conversation;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.MessageContent;
import id.tanggap.ticket.ReplyOptions;

/// What a member of staff answers a citizen, and how it is sent.
public record StaffAnswer(Viewer by, MessageContent words, ReplyOptions how) {

    /// Sent with the channel's defaults.
    public static StaffAnswer usual(Viewer by, MessageContent words) {
        return new StaffAnswer(by, words, ReplyOptions.USUAL);
    }
}
