package jp.shunin.registry.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@RunningRegistry
@DisplayName("The static files of the pages")
class StaticResourcesTest {

    private final ResourceUrlProvider files;

    @Autowired
    StaticResourcesTest(ResourceUrlProvider files) {
        this.files = files;
    }

    @Test
    @DisplayName("have the hash of their content in their address, and are looked for under paths of their own alone")
    void ownPaths() {
        assertThat(files.getForLookupPath("/design/register.css")).matches("/design/register-[0-9a-f]{32}\\.css");
        assertThat(files.getHandlerMap().keySet()).containsExactlyInAnyOrder("/design/**", "/webjars/**");
    }
}
