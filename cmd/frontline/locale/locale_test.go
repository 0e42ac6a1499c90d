package locale

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestUnnamed(t *testing.T) {
	for name, tt := range map[string]struct {
		env  map[string]string
		want bool
	}{
		"nothing":                      {nil, false},
		"C":                            {map[string]string{"LANG": "C"}, false},
		"C with an encoding":           {map[string]string{"LANG": "C.UTF-8"}, true},
		"POSIX with an encoding":       {map[string]string{"LC_ALL": "POSIX.UTF-8"}, true},
		"Ukrainian":                    {map[string]string{"LANG": "uk_UA.UTF-8"}, false},
		"messages before the rest":     {map[string]string{"LC_MESSAGES": "uk_UA.UTF-8", "LANG": "C.UTF-8"}, false},
		"everything before messages":   {map[string]string{"LC_ALL": "C.UTF-8", "LC_MESSAGES": "uk_UA.UTF-8"}, true},
		"a language beside the locale": {map[string]string{"LANG": "C.UTF-8", "LANGUAGE": "uk"}, false},
	} {
		assert.Equal(t, tt.want, unnamed(func(key string) string { return tt.env[key] }), name)
	}
}
