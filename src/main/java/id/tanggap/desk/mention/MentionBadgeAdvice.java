package id.tanggap.desk.mention;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.conversation.Mentions;
import id.tanggap.web.PageAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the number of unread mentions to the model of every page of the desk.
@PageAdvice
class MentionBadgeAdvice {

    private static final int COUNTED = 99;

    private final Mentions mentions;

    MentionBadgeAdvice(Mentions mentions) {
        this.mentions = mentions;
    }

    @ModelAttribute("mentions")
    MentionBadge mentions(@Nullable Authentication who) {
        return Account.viewerOf(who).map(this::of).orElseGet(() -> new MentionBadge(() -> 0));
    }

    private MentionBadge of(Viewer viewer) {
        return new MentionBadge(() -> mentions.unread(viewer, COUNTED));
    }
}
