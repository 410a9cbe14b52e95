package id.tanggap.phone.call;

import id.tanggap.taxonomy.Reason;
import org.jspecify.annotations.Nullable;

/// A follow-up as it is about to be stored.
///
/// @param by name of the person who decided, or `system`
/// @param callbackId the callback that the call belongs to; null for none
public record DecidedFollowUp(
        FollowUp kind, Reason reason, String by, @Nullable Long callbackId) {

    public static DecidedFollowUp bySystem(FollowUp kind, Reason reason, @Nullable Long callbackId) {
        return new DecidedFollowUp(kind, reason, LockedCall.SYSTEM, callbackId);
    }
}
