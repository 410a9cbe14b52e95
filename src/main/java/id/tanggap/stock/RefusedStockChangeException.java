package id.tanggap.stock;

import id.tanggap.taxonomy.Reason;

/// Ends the transaction of a command on the stock that is refused. Front doors answer `StockOutcome.Refused` instead.
public final class RefusedStockChangeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    private RefusedStockChangeException(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public static RefusedStockChangeException because(String key, Object... args) {
        var words = new String[args.length];
        for (var i = 0; i < args.length; i++) {
            words[i] = String.valueOf(args[i]);
        }
        return new RefusedStockChangeException(Reason.of(key, words));
    }

    public StockOutcome.Refused outcome() {
        return new StockOutcome.Refused(reason);
    }
}
