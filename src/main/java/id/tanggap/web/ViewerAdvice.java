package id.tanggap.web;

import id.tanggap.access.Account;
import id.tanggap.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the viewer to the model of every page of the desk; null on the pages before sign-in.
@PageAdvice
class ViewerAdvice {

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(@Nullable Authentication who) {
        return Account.viewerOf(who).orElse(null);
    }
}
