package id.tanggap.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/// A device with a screen lock, as a laptop or telephone has one, in Chromium.
final class VirtualAuthenticator {

    private VirtualAuthenticator() {}

    static void plugInto(Page page) {
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        devtools.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
