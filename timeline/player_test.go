package timeline

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestPlayer(t *testing.T) {
	p := NewPlayer(10, 12)
	assert.Equal(t, Month(12), p.Month)
	assert.Equal(t, 250*time.Millisecond, p.Interval())
	p.Presenting = true
	assert.Equal(t, time.Second, p.Interval())

	p = p.Toggle()
	assert.True(t, p.Playing)
	assert.Equal(t, Month(10), p.Month, "play at the end starts over")
	p.Month = 11
	p = p.Toggle()
	assert.False(t, p.Playing)
	assert.Equal(t, Month(11), p.Toggle().Month, "it goes on where it was paused")
	assert.False(t, p.Toggle().Seek(99).Playing, "a hand on the slider stops it")
	assert.Equal(t, Month(12), p.Seek(99).Month)
	assert.Equal(t, Month(10), p.Seek(1).Month)

	assert.False(t, NewPlayer(10, 10).Toggle().Playing, "one month does not play")
	assert.False(t, Player{}.Toggle().Playing)
}

func TestPlayerNeverLeavesItsRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := NewPlayer(100, 100+Month(rapid.IntRange(0, 5).Draw(t, "months")))
		for range 30 {
			if rapid.Bool().Draw(t, "toggle") {
				p = p.Toggle()
			} else {
				p = p.Seek(Month(rapid.IntRange(95, 110).Draw(t, "month")))
			}
			require.True(t, p.First <= p.Month && p.Month <= p.Last)
			require.False(t, p.Playing && p.AtEnd())
		}
	})
}
