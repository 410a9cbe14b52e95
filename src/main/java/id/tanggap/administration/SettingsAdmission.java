package id.tanggap.administration;

import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;

/// Who sees and changes settings: administrators, unless a page says otherwise.
public final class SettingsAdmission {

    private SettingsAdmission() {}

    /// @throws ResponseStatusException 403 for everybody else
    public static void admit(ViewerRequest request) {
        HttpErrors.admit(request.viewer().role().administers());
    }
}
