package jp.shunin.registry.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the document is about. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    /** The version of the contract, as in its addresses; not that of the program. */
    private static final String CONTRACT = "v1";

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Shunin Registry")
                        .version(CONTRACT)
                        .summary(Words.get("info.summary"))
                        .description(Words.get("info.description"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description(Words.get("info.server"))));
    }
}
