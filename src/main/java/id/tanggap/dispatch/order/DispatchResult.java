package id.tanggap.dispatch.order;

import id.tanggap.taxonomy.Reason;

/// What became of a command on an order.
public sealed interface DispatchResult {

    /// It is done.
    ///
    /// @param repeated it was done before; nothing changed now
    record Done(OrderCode code, boolean repeated) implements DispatchResult {}

    /// Nothing changed; the reason says why and what to do.
    record Refused(Reason reason) implements DispatchResult {}
}
