package id.tanggap.administration.people;

import id.tanggap.access.register.AccountList;
import id.tanggap.assignment.StaffMember;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;

/// An account in the viewer's words.
///
/// @param state `open`, `new` or `closed`
/// @param away until when they are away; null if they are not
/// @param tickets open tickets that are assigned to them
/// @param last time of the last sign-in; null if none is known
record AccountRow(
        long id,
        String username,
        String name,
        String role,
        String office,
        String state,
        boolean signedIn,
        @Nullable String away,
        int tickets,
        @Nullable String last) {

    static AccountRow of(AccountList.Entry account, @Nullable StaffMember work, PageReader reader) {
        var last = account.lastSignIn();
        return new AccountRow(
                account.id(),
                account.username(),
                account.name(),
                account.role().code(),
                office(account.balai(), reader),
                state(account),
                account.signedIn(),
                away(work, reader),
                work == null ? 0 : work.open(),
                last == null ? null : reader.full(last));
    }

    private static String state(AccountList.Entry account) {
        if (!account.open()) {
            return "closed";
        }
        return account.lastSignIn() == null ? "new" : "open";
    }

    private static @Nullable String away(@Nullable StaffMember work, PageReader reader) {
        var until = work == null ? null : work.absentUntil();
        return until == null || !until.isAfter(reader.now()) ? null : reader.full(until);
    }

    static String office(@Nullable String balai, PageReader reader) {
        return balai == null ? reader.text("settings.people.national") : reader.balai(balai);
    }
}
