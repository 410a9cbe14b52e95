package id.tanggap.desk;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.Mentions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the number of unread mentions to the model of every page of the desk.
@ControllerAdvice(basePackageClasses = DeskConfiguration.class)
class MentionFrames {

    private static final int COUNTED = 99;

    private final Mentions mentions;

    MentionFrames(Mentions mentions) {
        this.mentions = mentions;
    }

    @ModelAttribute("mentions")
    MentionFrame mentions(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof Account account
                ? of(account.viewer())
                : new MentionFrame(() -> 0);
    }

    private MentionFrame of(Viewer viewer) {
        return new MentionFrame(() -> mentions.unread(viewer, COUNTED));
    }
}
