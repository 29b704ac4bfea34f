package jp.shunin.registry.api.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The AsyncAPI document: what the register sends by itself. A test holds it to what is really sent. */
@RestController
class AsyncApiDoor {

    @GetMapping("/asyncapi.json")
    ResponseEntity<Resource> asyncApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("asyncapi/asyncapi.json"));
    }
}
