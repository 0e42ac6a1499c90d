package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/timeline"
	"frontline/timeline/exchange"
)

func TestEventsUnderstandTheSearchLanguage(t *testing.T) {
	code, stdout, stderr := tell(t, "events", "--search", "actor:PRK category:visit place:moscow after:2024-01 before:2024-07", "--format", "csv")
	require.Equal(t, exitFine, code, stderr)
	assert.Empty(t, stderr)
	assert.Equal(t, 2, strings.Count(stdout, "\n"), stdout)
	assert.Contains(t, stdout, "2024-01-15-choe-moscow-visit")

	code, _, stderr = tell(t, "events", "--search", "theatre:east")
	require.Equal(t, exitFine, code)
	assert.Contains(t, stderr, "theatre:")

	_, stdout, _ = tell(t, "events", "--search", "kursk", "--sort", "relevance", "--format", "csv")
	assert.Contains(t, strings.ToLower(strings.Split(stdout, "\n")[1]), "kursk")
	code, _, stderr = tell(t, "events", "--sort", "size")
	assert.NotEqual(t, exitFine, code)
	assert.Contains(t, stderr, "expected time or relevance")
}

func TestEventsAsACalendar(t *testing.T) {
	code, stdout, stderr := tell(t, "events", "--format", "ics")
	require.Equal(t, exitFine, code, stderr)
	own, _, err := exchange.ReadCalendar(strings.NewReader(stdout), timeline.Known{})
	require.NoError(t, err)
	assert.Greater(t, len(own), 200)
	code, _, _ = tell(t, "events", "--chain", "2024-01-15-choe-moscow-visit", "--format", "ics")
	assert.NotEqual(t, exitFine, code, "a chain is no calendar")
}
