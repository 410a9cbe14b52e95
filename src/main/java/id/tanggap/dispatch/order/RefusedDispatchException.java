package id.tanggap.dispatch.order;

import id.tanggap.taxonomy.Reason;

/// Ends the transaction of a command on an order that is refused. Front doors answer `DispatchResult.Refused` instead.
public final class RefusedDispatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    public RefusedDispatchException(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public static RefusedDispatchException because(String key, Object... args) {
        var words = new String[args.length];
        for (var i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new RefusedDispatchException(Reason.of(key, words));
    }

    public Reason reason() {
        return reason;
    }
}
