package id.tanggap.api;

import id.tanggap.platform.address.PublicAddress;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Title, version and security scheme of the OpenAPI description.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi(PublicAddress address) {
        return new OpenAPI()
                .servers(List.of(new Server().url(address.uri().toString())))
                .info(new Info()
                        .title("Tanggap")
                        .version("v1")
                        .description("Complaints of citizens as tickets. Fields are added, never renamed."
                                + " Errors are problem details (RFC 9457).")
                        .license(new License().name("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "token",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "An operator makes one with: java -jar tanggap.jar token create --name …")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
