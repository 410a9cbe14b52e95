package id.tanggap.desk.factor;

import id.tanggap.access.factor.Totp;
import id.tanggap.web.symbol.QrCode;

/// What an authenticator app has to be told.
///
/// @param qr to scan
/// @param key to type, in groups of four
public record AppSetup(QrCode qr, String key) {

    static AppSetup of(String username, byte[] secret) {
        return new AppSetup(QrCode.of(Totp.address(username, secret)), Totp.typed(secret));
    }
}
